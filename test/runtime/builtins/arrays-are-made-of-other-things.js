'use strict';

console.log(Array.from('a😀b').join('|'), Array.from({length: 3}, (_, i) => i * i).join(), Array.from(new Set([1, 2])).join());
console.log(Array.from([1, , 3]).join(), 1 in Array.from([1, , 3]), Array.of(7).length, Array.of(1, 2, 3).join());
console.log(Array.from(new Map([['a', 1]])).join(), Array.from([1, 2], function (v) { return v * this.by; }, {by: 10}).join());
console.log([1, [2, [3, [4]]]].flat().length, [1, [2, [3, [4]]]].flat(Infinity).join(), [[], [1], , [2]].flat().join());
console.log([1, 2].flatMap((v) => [v, [v * 2]]).map(String).join('|'));
console.log([1, 2, 3, 4, 5].copyWithin(0, 3).join(), [1, 2, 3].fill(0, 1).join(), new Array(3).fill('x').join(''));
console.log([...[1, 2].entries()].join('|'), [...['a'].keys()].join(), [...'ab'].join());

const walker = [1, 2][Symbol.iterator]();

console.log(JSON.stringify([walker.next(), walker.next(), walker.next()]), Object.prototype.toString.call(walker));
console.log(Object.keys(Array.prototype[Symbol.unscopables]).includes('flat'), [].values === [][Symbol.iterator]);
