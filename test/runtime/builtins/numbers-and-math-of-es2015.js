'use strict';

console.log(Math.fround(5.05), Math.clz32(1), Math.imul(0xffffffff, 5), Math.sign(-3), Math.trunc(-4.7), Math.cbrt(27), Math.hypot(3, 4));
console.log(Math.log10(1000), Math.log2(8), Math.log1p(0), Math.expm1(0), Math.sinh(0), Math.cosh(0), Math.tanh(Infinity));
console.log(Object.is(Math.asinh(-0), -0), Math.acosh(1), Math.atanh(0), Math.acosh(0.5));
console.log(Number.isInteger(5.0), Number.isSafeInteger(2 ** 53), Number.EPSILON > 0, Number.parseFloat === parseFloat, Number.isNaN('x'));
console.log(Object.prototype.toString.call(Math), Object.prototype.toString.call(JSON), String(Reflect));
console.log((25).toString(36), (0.1).toFixed(20), (1e21).toLocaleString === undefined, 0b11, 0o17, 1_000);
