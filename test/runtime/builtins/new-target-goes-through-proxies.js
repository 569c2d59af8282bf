// newTarget goes through Proxies; getters of buffers want their own kind; makers of functions have a length.
'use strict';

function show(name, f) { try { console.log(name, f()); } catch (e) { console.log(name, e.name); } }
show('nt', () => { var T = new Proxy(function () {}, { construct: (a, b, c) => ({ c: c === N, n: b.length }) }); var N = function () {}; return [Reflect.construct(new Proxy(T, {}), [1, 2], N), Reflect.construct(T, [1], N), new T(1, 2).c, new (new Proxy(T, {}))(5).n]; });
show('nt2', () => { function F() { return { nt: new.target === P }; } var P = new Proxy(F, {}); return [new P().nt, new F().nt, Reflect.construct(F, [], P).nt]; });
show('nt3', () => { class A { constructor(x) { this.x = x; this.t = new.target.name; } } class B extends A {} var P = new Proxy(B, {}); var b = new P(4); return [b.x, b instanceof B, b instanceof P, Object.getPrototypeOf(b) === B.prototype, new (new Proxy(Map, {}))([[1, 2]]).size, new (new Proxy(Date, {}))(5).getTime()]; });
show('inst', () => { function C() {} return [new Proxy({}, { getPrototypeOf: () => C.prototype }) instanceof C, new Proxy(new C(), {}) instanceof C, {} instanceof C]; });
show('bound', () => { function F(a, b) { this.s = a + b; } var P = new Proxy(F.bind(null, 1), {}); return new P(2).s; });
show('setter', () => { var n; var o = { set x(v) { n = arguments.length; }, get y() { return arguments.length; } }; o.x = 1; return [n, o.y]; });
show('json', () => JSON.stringify('\u2028\u2029').length);
show('date', () => Date.prototype.toString());
show('date2', () => [Object.prototype.toString.call(Date.prototype), String(Object.prototype.toString.call(new Date()))]);
show('gen2', () => new (Object.getPrototypeOf((function* () {}).prototype).throw)());
show('gen3', () => new (Object.getPrototypeOf(async function () {}).constructor)('return 1').constructor.name);
show('dv', () => Object.getOwnPropertyDescriptor(DataView.prototype, 'buffer').get.call(new ArrayBuffer(1)));
show('ta', () => Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), 'buffer').get.call(new DataView(new ArrayBuffer(1))));
show('ab', () => [new DataView(new ArrayBuffer(8), 2).byteOffset, new DataView(new ArrayBuffer(8), 2).byteLength, new ArrayBuffer(8).byteLength, new Uint16Array(3).byteLength, new Uint16Array(new ArrayBuffer(8), 2).byteOffset, Buffer.from('abc').byteLength, Buffer.from('abc').buffer instanceof ArrayBuffer]);
show('ab2', () => Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength').get.call(new Uint8Array(2)));
show('concat', () => [[1].concat([2], 3, { length: 2 }).length, [1].concat({ length: 2, 0: 'a', [Symbol.isConcatSpreadable]: true }).length, [].concat(new Proxy([1, 2], {})).length]);
show('concat2', () => [1].concat({ length: 2 ** 53 - 1, [Symbol.isConcatSpreadable]: true }));
show('locale', () => { Boolean.prototype.toString = function () { 'use strict'; return typeof this; }; return [true].toLocaleString(); });
