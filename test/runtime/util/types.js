// util.types, on values of each kind.
const { types } = require('util');
const values = {
    null: null, number: 1, text: 'x', object: {}, array: [], function: () => {}, async: async () => {}, generator: function* () {},
    asyncGenerator: async function* () {}, generatorObject: (function* () {})(), promise: Promise.resolve(), date: new Date(), regexp: /x/, error: new Error('x'),
    typeError: new TypeError('x'), fake: Object.create(Date.prototype), fakeTag: { [Symbol.toStringTag]: 'Date' }, fakeError: Object.create(Error.prototype),
    Number: new Number(1), String: new String('x'), Boolean: new Boolean(true), Symbol: Object(Symbol('s')), arguments: (function () { return arguments; })(),
    buffer: new ArrayBuffer(1), view: new DataView(new ArrayBuffer(1)), u8: new Uint8Array(1), f64: new Float64Array(1), i16: new Int16Array(1), u8c: new Uint8ClampedArray(1),
};

for (const name of Object.keys(types).sort()) {
    if (!/Key$/.test(name)) console.log(name, Object.keys(values).filter((key) => types[name](values[key])).join(' '));
}
console.log(require('util/types') === types, require('node:util/types') === types);
