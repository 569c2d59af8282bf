'use strict';
// Map, Set, WeakMap, WeakSet: keys, order, changes while iterating.
const map = new Map([[NaN, 'nan'], [0, 'zero'], ['0', 'text']]);
console.log(map.get(NaN), map.get(-0), map.has('0'), map.size, map.set('x', 1) === map, map.delete('0'), map.delete('0'), [...map.keys()]);
const seen = [];
map.forEach((value, key, self) => { seen.push(String(key)); if (key === 0) { self.delete('x'); self.set('new', 2); } });
console.log(seen, [...map.entries()].length);
const set = new Set([3, 1, 3, 2]);
for (const x of set) { if (x === 3) { set.delete(1); set.add(4); } if (x === 4) set.add(3); seen.push(x); }
console.log(seen.slice(3), [...set], set.has(1), new Set('hello').size, Object.prototype.toString.call(set), new Map().set(-0, 1).keys().next().value === 0 && Object.is([...new Map().set(-0, 1).keys()][0], 0));
map.clear();
const it = set.values();
it.next();
set.clear();
console.log(map.size, it.next(), it.next(), Set.prototype.keys === Set.prototype.values, Map.prototype[Symbol.iterator] === Map.prototype.entries);
const key = {}, weak = new WeakMap([[key, 1]]), weakSet = new WeakSet([key]);
console.log(weak.get(key), weak.has({}), weak.delete(key), weak.has(key), weakSet.has(key), weak.get(5), weak.has(null));
for (const wrong of [() => Map(), () => new Map([1]), () => new Set(5), () => weak.set(1, 1), () => weakSet.add('x'), () => Map.prototype.get.call(new Set(), 1), () => map.forEach(5)]) { try { wrong(); } catch (error) { console.log(error.name); } }
console.log(Object.fromEntries(new Map([['a', 1]])), [...new Map(Object.entries({ b: 2 }))]);
class Default extends Map { get(k) { return super.has(k) ? super.get(k) : 'none'; } }
console.log(new Default([['a', 1]]).get('b'), new Map([[1, { a: 1 }]]).get(1).a, Map.length, Map.name, new Set([[1]]).has([1]));
