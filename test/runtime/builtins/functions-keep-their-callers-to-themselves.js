// Functions do not tell who called them, and print a name only where one can stand; tags name objects of any kind.
'use strict';

function show(name, f) { try { console.log(name, f()); } catch (e) { console.log(name, e.name, e.message); } }
show('tag', () => { var a = []; a[Symbol.toStringTag] = 'x'; return [Object.prototype.toString.call(a), Object.prototype.toString.call([]), String(new Date(NaN)), Object.prototype.toString.call(/a/), Object.prototype.toString.call(null)]; });
show('fn', () => [String(Object.getOwnPropertyDescriptor(Map.prototype, 'size').get), String(Array.prototype[Symbol.iterator]), Function.prototype.toString.call(new Proxy(function () {}, {}))]);
show('caller', () => (function () { 'use strict'; return arguments; })().callee);
show('caller2', () => (function f() { 'use strict'; }).caller);
