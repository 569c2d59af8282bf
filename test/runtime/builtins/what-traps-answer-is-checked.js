// A Proxy among the prototypes, as handler, as receiver; what traps answer is held against the target.
'use strict';

function show(name, f) { try { console.log(name, f()); } catch (e) { console.log(name, e.name); } }
show('proto', () => { var p = Object.create(new Proxy({ a: 1 }, { get: (o, k, r) => [k, r === p], has: (o, k) => k === 'z', set: (o, k, v, r) => (console.log('set', k, v, r === p), true) })); p.q = 4; p.a = 5; return [p.a, p.zz, 'z' in p, 'y' in p, Object.keys(p)]; });
show('recv', () => { var p = new Proxy({ get me() { return this; } }, {}); return p.me === p; });
show('rset', () => { var log = []; var p = new Proxy({ a: 1 }, { defineProperty: (o, k, d) => (log.push(k, JSON.stringify(d)), Reflect.defineProperty(o, k, d)), getOwnPropertyDescriptor: (o, k) => (log.push('gopd ' + k), Reflect.getOwnPropertyDescriptor(o, k)) }); p.a = 2; p.b = 3; return [log, p.a, p.b]; });
show('hp', () => { var log = []; var p = new Proxy({ x: 1 }, new Proxy({}, { get: (o, k) => (log.push(k), undefined) })); p.x; 'x' in p; delete p.x; Object.keys(p); Object.isFrozen(p); return log; });
show('deep', () => { var h = {}; for (var i = 0; i < 200000; i++) h = new Proxy({}, h); return new Proxy({}, h).x; });
show('cyc', () => { var h = {}; var p = new Proxy({}, h); Object.setPrototypeOf(h, p); return p.x; });
show('cyc2', () => { var o = {}; var p = new Proxy(o, {}); Object.setPrototypeOf(o, p); return o.x; });
show('cyc3', () => { var o = {}; var p = new Proxy(o, {}); Object.setPrototypeOf(o, p); return 'x' in o; });
show('cyc4', () => { var o = {}; var p = new Proxy(o, {}); Object.setPrototypeOf(o, p); o.x = 1; return o.x; });
show('keys', () => Object.keys(new Proxy({}, { ownKeys: () => ['a', 'a'] })));
show('keys2', () => Object.keys(new Proxy(Object.preventExtensions({ a: 1 }), { ownKeys: () => [] })));
show('keys3', () => Reflect.ownKeys(new Proxy({ a: 1 }, { ownKeys: () => ['z', 'y'] })));
show('keys4', () => Object.getOwnPropertyNames(new Proxy(Object.freeze({ a: 1 }), { ownKeys: () => ['a', 'b'] })));
show('frz', () => { var p = Object.freeze(new Proxy({ a: 1, get b() { return 1; } }, {})); return [Object.isFrozen(p), Object.isSealed(p), JSON.stringify(Object.getOwnPropertyDescriptors(p))]; });
show('gpo', () => Object.getPrototypeOf(new Proxy(Object.preventExtensions({}), { getPrototypeOf: () => null })));
show('gopd', () => Object.getOwnPropertyDescriptor(new Proxy({}, { getOwnPropertyDescriptor: () => ({ value: 1, configurable: false }) }), 'a'));
show('gopd2', () => Object.getOwnPropertyDescriptor(new Proxy({}, { getOwnPropertyDescriptor: () => ({ value: 1, configurable: true }) }), 'a'));
show('def6', () => Object.defineProperty(new Proxy({}, { defineProperty: () => true }), 'a', { value: 1, configurable: false }));
show('ext', () => Object.isExtensible(new Proxy({}, { isExtensible: () => false })));
show('pe', () => Object.preventExtensions(new Proxy({}, { preventExtensions: () => true })));
show('ipo', () => { var q = {}; return q.isPrototypeOf(new Proxy({}, { getPrototypeOf: () => q })); });
show('rev', () => { var r = Proxy.revocable({}, {}); r.revoke(); return r.proxy.x; });
show('arr', () => { var p = new Proxy([], {}); p.push(1, 2); p.length = 1; return [p.length, Array.isArray(p), JSON.stringify(p), p.concat([5]).length]; });
show('frozen array', () => { 'use strict'; var a = Object.freeze([1]); try { a.length = 0; } catch (e) { return e.name; } });
