'use strict';

const list = [5, NaN, , 7, 5];

console.log(list.includes(NaN), list.includes(undefined), list.includes(5, 1), list.includes(5, -4), [1].includes('1'));
console.log(list.at(-1), list.at(9), list.at(NaN), list.at(-5));
console.log(list.find((v) => v > 5), list.findIndex((v) => v === undefined), list.findLast((v) => v === 5),
    list.findLastIndex((v) => v === 5), list.find(() => false), list.findIndex(() => false));
[3, , 4].find((value, index, whole) => { console.log(value, index, whole.length); });
console.log(Array.prototype.at.call('text', -1), Array.prototype.includes.call({length: 2, 1: 'x'}, 'x'));
try {
    [].find('no function');
} catch (error) {
    console.log(error.name, error.message);
}
