// Messages of errors that the engine itself throws, where it knows as much as V8 does.
'use strict';

const frozen = Object.freeze({ a: 1 });
const cyclic = {};
cyclic.self = cyclic;

const cases = [
    () => `${Symbol('x')}`, () => +Symbol('x'), () => ({}) instanceof ({}), () => new Array(-1), () => { [].length = -1; },
    () => undefined.foo, () => null.foo(), () => { undefined.foo = 1; }, () => { null.x = 1; }, () => ({}).x.y, () => nope,
    () => { const x = 1; x = 2; }, () => { y; let y = 1; }, () => { class A { constructor() {} } A(); },
    () => { class A {} class B extends A { constructor() {} } new B(); },
    () => { Object.freeze([1]).push(2); }, () => { frozen.b = 2; }, () => 'a' in 'b', () => 'a' in 5, () => decodeURIComponent('%'),
    () => encodeURI('\ud800'), () => new Map(5), () => new Map([5]), () => Map(), () => new Promise(),
    () => Object.keys(undefined), () => Object.assign(null), () => ({ toString: null, valueOf: null }) + '',
    () => Object.defineProperty({}, 'x', { get() {}, value: 1 }), () => 'abc'.matchAll(/x/), () => 'abc'.replaceAll(/x/, 'y'),
    () => { let nothing; nothing[Symbol('read')]; }, () => { let nothing; nothing[Symbol('own')] = 1; },
    () => { function f() { f(); } f(); },
    () => undefined[0], () => { null[5] = 1; }, () => { const list = []; list[3].x; }, () => undefined['a b'],
];

for (const each of cases) {
    try {
        each();
        console.log('nothing thrown');
    } catch (error) {
        console.log(error.name, error.message);
    }
}
try {
    JSON.stringify(cyclic);
} catch (error) {
    console.log(error.message.split('\n')[0]);
}
try {
    frozen.a = 2;
} catch (error) {
    console.log(error.message.split(' of ')[0]);
}
try {
    delete frozen.a;
} catch (error) {
    console.log(error.message.split(' of ')[0]);
}
