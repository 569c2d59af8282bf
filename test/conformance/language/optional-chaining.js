'use strict';
// ?. stops the whole chain, keeps this, and evaluates nothing twice.
const object = { a: { b: 1, f() { return this.b; } }, nothing: null, list: [[5]], k: 'a' };
let count = 0;
const next = () => { count++; return object; };
console.log(object?.a?.b, object.nothing?.x.y.z(), object.missing?.[count++], object.a?.f(), object.a?.['f'](), (object?.a.f)(), object.none?.(count++), object.a.none?.(), object?.[object?.k].b, object.list?.[0]?.[0]);
console.log(next()?.a.b, next().nothing?.b, count, null?.x, undefined?.[1]?.(), delete object?.a.b, delete object.nothing?.b.c, object.a, delete undefined?.x);
for (const wrong of [() => object.a?.missing.x, () => object.a?.b.c.d, () => object.a?.f.x(), () => object.k?.(), () => (null?.x).y]) { try { console.log(wrong()); } catch (error) { console.log(error.name); } }
console.log(0?.toFixed(1), ''?.length, false?.toString(), object.nothing?.x ?? 'default', true ?.5 : 1, [1, 2]?.map?.((x) => x * 2), new (class { #p = 1; read(o) { return o?.#p; } })().read(null));
const bound = { v: 'this', get f() { return function () { return this?.v; }; }, g(...rest) { return rest; } };
console.log(bound?.f(), (0, bound?.f)(), bound.g?.(...[1, 2]), eval?.('typeof count'));
