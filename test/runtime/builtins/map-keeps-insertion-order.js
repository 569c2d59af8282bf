'use strict';

// Map: any key, SameValueZero, insertion order, also while it changes under a walk.
const map = new Map([[1, 'one'], ['1', 'text'], [NaN, 'nan'], [-0, 'zero'], [null, 'null'], [undefined, 'undefined']]);

console.log(map.size, map.get(1), map.get('1'), map.get(NaN), map.get(0), map.get(null), map.get(undefined));
console.log([...map.keys()].map((key) => Object.is(key, -0) ? '-0' : String(key)).join());
map.set(1, 'again').delete('1');
console.log([...map].map(([key, value]) => `${String(key)}=${value}`).join());

const queue = new Map([[0, 0]]);
let steps = 0;

for (const [key] of queue) {
    queue.delete(key);
    if (++steps < 5000) {
        queue.set(key + 1, 0);
    }
}
console.log(steps, queue.size);

const walked = [];
const numbers = new Map([1, 2, 3, 4, 5].map((n) => [n, n * n]));

numbers.forEach((value, key, whole) => {
    walked.push(value);
    if (key === 2) {
        whole.clear();
        whole.set(9, 81);
    }
});
console.log(walked.join());

const big = new Map();

for (let i = 0; i < 20000; i++) {
    big.set('key' + i, i);
}
for (let i = 0; i < 20000; i += 2) {
    big.delete('key' + i);
}
console.log(big.size, big.get('key19999'), big.has('key2'), [...big.values()].slice(0, 3).join());
