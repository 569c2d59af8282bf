'use strict';
// Rest parameters: arrays, also with patterns; and spread in calls.
const f = (a, ...rest) => [a, rest, Array.isArray(rest)];
console.log(f(), f(1), f(1, 2, 3), f.length, ((...[a, b = 2, ...c]) => [a, b, c])(1, undefined, 3, 4), ((...{ length }) => length)(1, 2));
console.log(Math.max(...[1, 5], 3, ...new Set([9])), [...'aé😀', ...[, 1]], new Date(...[2020, 1, 2]).getMonth(), f(...[], ...[[]]));
class Sum { constructor(...n) { this.n = n; } static of(...rest) { return new this(...rest, ...rest); } call(...rest) { return this.n.concat(...rest); } }
console.log(Sum.of(1, 2).n, new Sum(...[1], 2).call([3], [[4]]), new (class extends Sum {})(...'xy').n);
for (const wrong of [() => f(...5), () => f(...{}), () => f(...undefined), () => new Sum(...null), () => [...{ [Symbol.iterator]() { return 1; } }]]) { try { wrong(); } catch (error) { console.log(error.name); } }
const object = { tag: 'this', m(...rest) { return [this.tag, rest]; } };
console.log(object.m(...[1]), object['m'](...'ab'), object?.m(...[2]), (function () { return (() => [...arguments])(); })(1, 2));
const order = [];
const it = (name) => ({ *[Symbol.iterator]() { order.push(name); yield name; } });
f((order.push('first'), 0), ...it('a'), order.push('mid'), ...it('b'));
console.log(order);
