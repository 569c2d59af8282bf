'use strict';
// What ES2015 to ES2023 added to Object, Array, String, Number and Math.
console.log(Object.entries({ b: 1, a: 2, 1: 3 }), Object.values('ab'), Object.fromEntries([['a', 1]]), Object.hasOwn({ a: 1 }, 'a'), Object.is(-0, 0), Object.assign({}, null, 'x', { y: 1 }), Object.getOwnPropertyDescriptors({ get a() { return 1; } }).a.set);
console.log([3, 1, 2].toSorted(), [1, 2, 3].toReversed(), [1, 2, 3].with(-1, 9), [1, 2, 3].toSpliced(1, 1, 'x', 'y'), [1, [2, [3, [4]]]].flat(Infinity), [1, 2].flatMap((x) => [x, [x]]), [1, 2, 3].at(-1), [1, 2, 3].findLast((x) => x < 3), [1, 2].findLastIndex((x) => x > 5), [NaN].includes(NaN));
console.log(Array.from({ length: 2 }, (_, i) => i * 2), Array.of(7), [1, 2, 3, 4, 5].copyWithin(0, 3), new Array(3).fill(0), [...['a', 'b'].entries()], [, 1].findIndex((x) => x === undefined), [1, 2, 3].lastIndexOf(3, -5), [5, 1, 10].sort(), [3, undefined, 1, , 2].sort());
const people = Array.from({ length: 40 }, (_, i) => ({ i, k: i % 3 }));
console.log(people.sort((a, b) => a.k - b.k).map(({ i }) => i).join());
console.log('abc'.at(-1), 'a'.padStart(3, 'xy'), 'a'.padEnd(3), ' x '.trimStart() + '|', 'aa'.replaceAll('a', (m, at) => at), 'abc'.normalize('NFD').length, 'abc'.includes('b', 2), 'ab'.repeat(2), '😀'.codePointAt(0), String.fromCodePoint(128512), 'a\ud800'.isWellFormed?.() ?? false, 'x'.startsWith('x'), 'İ'.toLowerCase().length, 'ß'.toUpperCase());
console.log(Number.isInteger(5.0), Number.EPSILON > 0, Number.isSafeInteger(2 ** 53), Number.parseFloat === parseFloat, (25).toString(36), 0b101, 0o17, 1_000_000, .1 + .2, Number('0x1f'), Number(''), Number('1_0'));
console.log(Math.trunc(-1.5), Math.sign(-3), Math.cbrt(27), Math.hypot(3, 4), Math.log2(8), Math.log10(1000), Math.fround(5.5), Math.clz32(1), Math.imul(3, 4), Math.expm1(0), Math.sinh(0), Math.max(), Math.round(-0.5));
const error = new Error('outer', { cause: new TypeError('inner') });
console.log(error.cause.message, 'cause' in new Error('x'), Object.keys(error), globalThis === global, typeof structuredClone);
console.log(JSON.stringify({ a: [1, undefined, () => 1], b: undefined, d: new Date(0), n: NaN, t: '\u2028\ud800', nested: { toJSON: (key) => key } }, null, 1), JSON.parse('{"a":[1,{"b":2}]}', (k, v) => (Array.isArray(v) ? v.length : v)), JSON.stringify('\u{10ffff}'), JSON.stringify({ b: 1, a: 2 }, ['a']));
console.log(new Uint8Array([1, 2, 3]).toReversed?.() ?? 0, Uint8Array.from([1, 256]), new Float32Array(2).fill(1.5).at(-1), new Uint8Array([3, 1, 2]).sort().join(), Int16Array.of(1, 2).findLast((x) => x > 0), new Uint8ClampedArray([300, -5, 1.5]), [...new Uint8Array(2).entries()], new DataView(new ArrayBuffer(8)).getFloat64(0));
