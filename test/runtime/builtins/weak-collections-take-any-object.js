'use strict';

const map = new WeakMap();
const frozen = Object.freeze({});
const proxy = new Proxy(frozen, {});
const fn = () => {};

map.set(frozen, 'frozen').set(proxy, 'proxy').set(fn, 'function');
console.log(map.get(frozen), map.get(proxy), map.get(fn), map.get({}), map.has(Object.create(frozen)));
console.log(Object.isFrozen(frozen), Reflect.ownKeys(frozen).length, JSON.stringify(frozen), Object.keys(fn).length);
console.log(map.delete(frozen), map.delete(frozen), map.has(frozen), map.has(proxy));
map.set(frozen, 2);
console.log(map.get(frozen), map.get(1), map.has('x'), map.delete(null));

const other = new WeakMap([[frozen, 'other']]);

console.log(other.get(frozen), map.get(frozen));

const set = new WeakSet([fn]);

console.log(set.has(fn), set.has(frozen), set.add(frozen) === set, set.has(frozen));
