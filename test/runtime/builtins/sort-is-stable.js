'use strict';

const people = [];

for (let i = 0; i < 500; i++) {
    people.push({age: i * 7919 % 10, order: i});
}
people.sort((a, b) => a.age - b.age);

let stable = true;

for (let i = 1; i < people.length; i++) {
    const [a, b] = [people[i - 1], people[i]];

    stable = stable && (a.age < b.age || (a.age === b.age && a.order < b.order));
}
console.log(stable);
console.log([10, 9, 1].sort().join(), ['b', , undefined, 'a'].sort().length, Object.keys(['b', , undefined, 'a'].sort()).join());
console.log(['é', 'z', 'a', '😀', '\uffff'].sort().map((c) => c.charCodeAt(0)).join());
console.log([3, 2, 1].sort(() => 0).join(), [3, 1, 2].sort((a, b) => a < b).join(), [true, false, null].sort().join());

const calls = [];

try {
    [1, 2, 3].sort(() => { throw new Error('in the comparator'); });
} catch (error) {
    calls.push(error.message);
}
console.log(calls.join());
console.log(Array.prototype.sort.call({length: 3, 0: 'c', 2: 'a'})[0], new Float64Array([3, NaN, -0, 0, -1]).sort().join());
