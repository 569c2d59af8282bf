// Dates, regular expressions, boxed values, bytes, promises.
var inspect = require('util').inspect;
var boxed = new String('ab');
var rejected = Promise.reject(5);

function show(value, options) {
    console.log(inspect(value, options));
}

rejected.catch(function () { });
boxed.x = 1;
show(new Date(0));
show(new Date(NaN));
show(Object.assign(new Date(0), {x: 1}));
show(Object.setPrototypeOf(new Date(0), null));
show({d: new Date(0), e: Object.assign(new Date(0), {x: 1})}, {depth: 0});
show(/a\/b/gi);
show(Object.assign(/a/, {x: 1}));
show({r: Object.assign(/a/, {x: 1})}, {depth: 0});
show([new Number(3), new String('abc'), new Boolean(false), Object(Symbol('s')), new Number(-0)]);
show(boxed);
show(new String('it\'s'));
show(new String('x'), {colors: true});
show(Object.assign(new Number(5), {y: 2}));
show(new Uint8Array(3));
show(new Uint8Array(0));
show(new Float64Array([1.5, -0, NaN]));
show(Object.assign(new Uint8Array(2), {x: 1}));
show(new Int16Array(200));
show(new Uint8Array(5), {maxArrayLength: 2});
show({a: new Uint8Array(2)}, {depth: 0});
show(new ArrayBuffer(5));
show(new ArrayBuffer(0));
show(new ArrayBuffer(10), {maxArrayLength: 3});
show(new DataView(new ArrayBuffer(2)));
show({a: new ArrayBuffer(2)}, {depth: 0});
show(Promise.resolve(4));
show(Promise.resolve({a: {b: {c: {}}}}));
show(new Promise(function () { }));
show(rejected);
show(Object.assign(Promise.resolve(1), {x: 1}));
show({p: Promise.resolve(4)}, {depth: 0});
