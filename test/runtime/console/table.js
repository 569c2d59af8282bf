// console.table of arrays, objects, primitives, with columns.
console.table([{ a: 1, b: 'Y' }, { a: 'Z', b: 2 }]);
console.table([{ a: 1, b: 'Y' }, { a: 'Z', b: 2 }], ['b']);
console.table([{ a: 1, b: 'Y' }, { a: 'Z', b: 2 }], ['b', 'none']);
console.table([['a', 1], ['b', 2, 3]]);
console.table([1, 'two', null, undefined, true]);
console.table([1, { a: 1 }, [5]]);
console.table({ x: { v: 1 }, y: { v: { deep: { er: 1 } } }, z: 5 });
console.table([]); console.table({}); console.table([[]]); console.table([{}]);
console.table(5); console.table('text'); console.table(null); console.table(undefined);
console.table([{ a: 'ä中文', b: { c: 1 } }, { a: [1, 2, 3, 4], b: () => {} }]);
console.table([{ name: 'x', f: function f() {} }, { name: 'y', d: new Date(0) }]);
console.group(); console.table([1]); console.groupEnd();
try { console.table([1], 'a'); } catch (error) { console.log(error.code, error.message); }
