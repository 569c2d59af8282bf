// A symbol that no registry gives again is a key of WeakMap and WeakSet.
'use strict';

function show(name, f) { try { console.log(name, f()); } catch (e) { console.log(name, e.name, e.message); } }

var s = Symbol('x'), w = new WeakMap(), ws = new WeakSet([s]);
show('weak', () => [w.get(s), w.set(s, 5).get(s), w.has(s), w.has(Symbol('x')), w.delete(s), w.has(s), w.delete(s), ws.has(s), ws.has(Symbol.iterator), Object.getOwnPropertyNames(w).length]);
show('weak2', () => w.set(Symbol.for('a'), 1));
show('weak3', () => Object.freeze(new WeakMap()).set(Symbol.iterator, 3).get(Symbol.iterator));
