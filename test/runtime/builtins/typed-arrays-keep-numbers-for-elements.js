// Typed arrays: length is a getter of the prototype; a number's text is an element or nothing; elements can be configured.
'use strict';

function show(name, f) { try { console.log(name, f()); } catch (e) { console.log(name, e.name); } }
var u = new Uint8Array([1, 2]);
class S extends Uint8Array { get length() { return 99; } }
class S2 extends Float64Array {}
show('own', () => [Reflect.ownKeys(u), u.hasOwnProperty('length'), Reflect.ownKeys(Object.getOwnPropertyDescriptor(u, 0)), u.length, 'length' in u]);
show('odd', () => { u[-1] = 5; u['1.5'] = 6; u[7] = 8; u['-0'] = 3; return [u[-1], u['1.5'], u[7], u['-0'], Object.keys(u), -1 in u, '1' in u, 2 in u, delete u[5]]; });
show('del', () => { 'use strict'; delete u[0]; });
show('def', () => Object.defineProperty(u, 0, { value: 300, configurable: true, enumerable: true, writable: true })[0]);
show('def2', () => Reflect.defineProperty(u, 0, { value: 1, configurable: false }));
show('def3', () => Reflect.defineProperty(u, -1, { value: 1 }));
show('def4', () => Object.defineProperty(u, 'length', { value: 77, configurable: true }).length);
show('def5', () => { delete u.length; return u.length });
show('freeze', () => Object.freeze(u));
show('freeze0', () => Object.isFrozen(Object.freeze(new Uint8Array(0))));
show('inherit', () => { var o = Object.create(u); return [o[0], o[5]]; });
show('sub', () => [new S(3).length, new S(3).map((x) => 1).byteLength]);
show('sub2', () => new S2(3).length);
show('buf', () => [Buffer.from('abc').length, Buffer.alloc(3).subarray(1).length, Object.keys(Buffer.from('ab'))]);
