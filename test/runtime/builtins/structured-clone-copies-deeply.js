'use strict';

const original = {
    date: new Date(0), map: new Map([[{k: 1}, new Set([1, [2]])]]), pattern: /a+/gi, bytes: new Uint8Array([1, 2]), list: [1, , 3],
    error: new RangeError('wrong', {cause: 'why'}), nothing: undefined, text: 'é😀', number: -0, boxed: Object('s')
};

original.self = original;
original.view = new DataView(original.bytes.buffer, 1);

const copy = structuredClone(original);

console.log(copy !== original, copy.self === copy, copy.date.getTime(), copy.date !== original.date, copy.pattern.source + copy.pattern.flags);
console.log([...copy.map][0][0].k, [...[...copy.map][0][1]].join(), copy.bytes.join(), copy.bytes.buffer === copy.view.buffer, copy.view.getInt8(0));
console.log(copy.list.length, 1 in copy.list, copy.error instanceof RangeError, copy.error.message, copy.error.cause, 'nothing' in copy);
console.log(copy.text, Object.is(copy.number, -0), typeof copy.boxed, Object.getPrototypeOf(structuredClone(new (class A { x = 1; })())) === Object.prototype);
for (const value of [() => {}, Symbol('s'), {f() {}}, new WeakMap(), Promise.resolve()]) {
    try {
        structuredClone(value);
    } catch (error) {
        console.log(error.name, error.code);
    }
}
try {
    structuredClone();
} catch (error) {
    console.log(error.name);
}
