'use strict';

const list = [3, 1, , 2];

console.log(list.toSorted().join(), list.toReversed().join(), list.with(-1, 9).join(), list.toSpliced(1, 2, 'a', 'b').join());
console.log(list.join(), 2 in list, 2 in list.toReversed(), list.toSorted((a, b) => b - a).join());
for (const f of [() => list.with(4, 0), () => list.toSorted(1), () => list.sort('x')]) {
    try {
        f();
    } catch (error) {
        console.log(error.name, error.message);
    }
}
