'use strict';

const set = new Set([3, 1, 3, 2, 1, 'a', 'a']);

console.log(set.size, [...set].join(), set.has('a'), set.has('b'), set.add(3) === set, set.delete(3), set.delete(3));
console.log([...set.entries()].join('|'));

// What is added during a walk is visited, what is removed is not.
const seen = [];

for (const value of set) {
    seen.push(value);
    if (value === 1) {
        set.delete(2);
        set.add('late');
    }
}
console.log(seen.join());
console.log([...new Set('hello')].join(''), new Set(null).size, [...new Set(new Set([1, 2]))].join());

const objects = [{}, {}, []];
const keys = new Set(objects);

console.log(keys.has(objects[1]), keys.has({}), keys.size);
