'use strict';
// What is evaluated when, in literals and templates; and what accessors are called.
const log = [];
const seen = (name, value = name) => { log.push(name); return value; };
const text = (name) => ({ toString() { log.push(`text ${name}`); return name; } });
const show = (...values) => { console.log(...values, log.splice(0)); };

show({ [seen('key 1', text('a'))]: seen('value 1'), [seen('key 2', text('b'))]() {}, ...seen('spread', { c: 1 }), [seen('key 3', text('d'))]: 1 });
show(`${seen('x', text('x'))} ${seen('y', text('y'))}${seen('z', 1)}`);
show({ set x(value) { log.push('set'); }, ...{ x: 1 } }, { a: 1, ...{ get b() { return seen('get b'); } }, get a() { return 2; }, set a(value) {} });
show([, ...[, 1], , 2, ,], [...[, 1]], Math.max(...[, 3], 4));
show(Object.keys({ b: 1, ...{ 1: 1, a: 1 }, 0: 1 }), { ...'ab', ...null, ...1, ...[3] });
const { [seen('k', text('a'))]: a = seen('no default'), ...rest } = { a: 1, b: 2, get c() { return seen('get c'); }, [Symbol.iterator]: 3 };
show(a, rest);

const accessors = { get id() { return arguments.length; }, set id(value = 1) { log.push(arguments.length); }, get [Symbol.iterator]() { return 1; }, get 'two words'() { return 2; } };
for (const key of Reflect.ownKeys(accessors)) {
  const { get, set } = Object.getOwnPropertyDescriptor(accessors, key);
  show(get.name, get.length, set?.name, set?.length, 'prototype' in get);
}
accessors.id = accessors.id;
show(`${1}${-1}${typeof 1}`, Object.getOwnPropertyDescriptor(Object.freeze([1, 2]), 'length'));
let named;
(named) = function () {};
show(named.name, (named = function () {}).name);
try { [].x.y = seen('not reached'); } catch (error) { show(error.name); }
show(JSON.stringify(['\ud83d', '\ude00\ud83d\ude00', '😀', '\u2028']));

// Functions in a catch block see its name; loops dead zones and set-ups.
try { throw new Error('m'); } catch (error) { { show(f()); function f() { return error.message; } } }
const kept = [];
for (const value of [1, 2]) { try { throw value; } catch (error) { kept.push(() => error, () => error++); } }
show(kept.map((f) => f()), kept.map((f) => f()));
for (const loop of [() => { for (const x of [x]) ; }, () => { for (let x in { x }) ; }, () => { for (let x of (() => x)()) ; }]) {
  try { loop(); } catch (error) { show(error.name); }
}
let before, test;
for (let i = 'outside', set = (before = () => i); i = 'inside', test = () => i, false; set);
show(before(), test());
