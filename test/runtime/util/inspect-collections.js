// Maps, Sets, their iterators, WeakMaps and WeakSets.
const { inspect } = require('util');
const show = (...args) => console.log(inspect(...args));

show(new Map([['a', { b: 1 }], [{}, []]])); show(new Map()); show(new Set([1, 'x', { a: new Set([[1]]) }])); show(new Set());
show(Object.assign(new Map([[1, 2]]), { x: 1 })); show(Object.assign(new Set(), { x: 1 }));
show(new Map([[{ a: { b: 1 } }, { c: { d: 1 } }]]), { depth: 0 }); show({ m: new Map([[1, 2]]), e: new Map(), s: new Set([1]) }, { depth: 0 });
show(new Set([1, 2, 3]), { maxArrayLength: 1 }); show(new Map([[1, 2], [3, 4]]), { maxArrayLength: 1 });
show(new Set(['a'.repeat(40), 'b'.repeat(40)])); show(new Map([['a'.repeat(40), 'b'.repeat(40)]]));
show(new Map([[1, 'a']]), { colors: true });
show(Object.setPrototypeOf(new Map([[1, 2]]), null)); show(Object.setPrototypeOf(new Set([1]), null));
show(new (class X extends Map {})([[1, 2]])); show(new (class X extends Set {})());
show(new WeakMap()); show(new WeakSet());
const m = new Map(); m.set('m', m); show(m);
show(new Map().entries()); show(new Map([[1, 2], ['a', { b: 1 }]]).entries()); show(new Map([[1, 2]]).keys()); show(new Map([[1, 2]]).values());
show(new Set([5]).values()); show(new Set([5]).entries());
const iterator = new Set([1, 2]).values(); iterator.next(); show(iterator);
show([1][Symbol.iterator]()); show('x'[Symbol.iterator]());
