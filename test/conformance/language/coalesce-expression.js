'use strict';
// ?? looks for null and undefined alone; ||=, &&= and ??= assign only when they must.
console.log([null, undefined, 0, '', false, NaN].map((value) => value ?? 'default'), (null || undefined) ?? 'x', null ?? (undefined ?? 'y'));
let calls = 0;
const object = { get a() { calls++; return null; }, set a(v) { calls += 10; }, b: 0, c: 1 };
console.log(object.a ?? 'computed', 5 ?? calls++, calls);
console.log((object.b ||= 2), (object.c ||= calls++), (object.c &&= 'and'), (object.d &&= calls++), (object.e ??= 'set'), (object.e ??= calls++), object, calls);
calls = 0;
console.log((object.a ??= 3), calls);
const frozen = Object.freeze({ x: 1, n: null });
console.log(frozen.x ||= 2, frozen.x ??= 2);
try { frozen.n ??= 1; } catch (error) { console.log(error.name); }
let f, key = 0;
f ??= () => {};
const list = [];
list[key++] ??= key;
console.log(f.name, list, key);
const fixed = 1;
console.log((() => { try { return fixed &&= 2; } catch (error) { return error.name; } })());
