'use strict';
// Defaults: evaluated when called, left to right, in a scope of their own.
const calls = [];
function f(a, b = calls.push('b') && a, c = () => b, { d = 4, e = d } = {}, [g = 5] = [], ...rest) { b = 'changed'; return [a, b, c(), d, e, g, rest]; }
console.log(f.length, f(1), f(1, undefined, undefined, { d: 1 }, [undefined], 7, 8), calls.length, ((a = 1, b) => 0).length, ((a, b = 1, c) => 0).length);
for (const wrong of [(a = b, b = 1) => a, (a = a) => a, ({ x } = null) => x, (a = (() => { throw new RangeError('r'); })()) => a]) { try { console.log(wrong()); } catch (error) { console.log(error.name); } }
var x = 'outer';
function scopes(get = () => x) { var x = 'inner'; return [get(), x]; }
console.log(scopes(), f(null, null)[1], ((a = 1) => a)(null));
function shadow(a, get = () => a, set = (v) => { a = v; }) { var a; const before = a; a = 'body'; set('parameter'); return [before, a, get()]; }
console.log(shadow('given'));
function* generator(a = calls.push('generator')) { yield a; }
generator();
console.log(calls.at(-1));
async function fails(a = (() => { throw new TypeError('default'); })()) {}
fails().catch((error) => console.log('rejected', error.name));
console.log((function (a = arguments.length, b = this) { return [a, b, arguments.length]; }).call('me', undefined, undefined, 3));
class K { constructor(a = new.target.name) { this.a = a; } m(b = super.toString) { return b === Object.prototype.toString; } }
console.log(new K().a, new K().m(), (({ a: { b: [c = 9] = [] } = {} } = {}) => c)(), (function named(a = named.name) { return a; })());
