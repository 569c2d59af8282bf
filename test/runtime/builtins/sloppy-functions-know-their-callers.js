// A sloppy function tells a sloppy caller, a strict one nothing; setters of Date take undefined; classes fall back to their own.
function show(name, f) { try { console.log(name, f()); } catch (e) { console.log(name, e.name); } }
function callee() { return callee.caller; }
function outer() { return callee() === outer; }
function strict() { 'use strict'; return strict.caller; }

show('caller', outer);
show('strict', strict);
show('arguments', () => [outer.arguments, outer.caller]);
show('date', () => [new Date(2016, 6).setHours(), new Date(2016, 6).setFullYear(), new Date(2016, 6).setDate(), new Date(NaN).setHours(1)]);
show('fallback', () => { function F() {} F.prototype = null; return [Reflect.construct(Date, [64], F) instanceof Date, Reflect.construct(Map, [], F) instanceof Map, Reflect.construct(Uint8Array, [2], F).length, Object.getPrototypeOf(Reflect.construct(function () {}, [], F)) === Object.prototype]; });
show('names', () => { var d = Object.getOwnPropertyDescriptor(Object.prototype, '__proto__'); return [d.get.name, d.set.name, Function.prototype[Symbol.hasInstance].name]; });
