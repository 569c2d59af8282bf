// console.table of Maps, Sets and their iterators.
console.table(new Map([['a', 1], ['b', { c: 2 }]]));
console.table(new Set([1, 'x', { y: 1 }]));
console.table(new Map());
console.table(new Set([1, 2]).values());
console.table(new Map([['a', 1]]).entries());
console.table(new Map([['a', 1]]).keys());
