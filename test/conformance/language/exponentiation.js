'use strict';
// ** is right associative; **= assigns; valueOf runs left first.
console.log(2 ** 10, 2 ** 3 ** 2, (-2) ** 2, 2 ** -1, (2 ** 0.5).toFixed(6), NaN ** 0, 1 ** Infinity, (-8) ** (1 / 3));
let x = 3;
x **= 2;
const order = [];
const n = (name, value) => ({ valueOf() { order.push(name); return value; } });
const list = [2];
list[(order.push('key'), 0)] **= 5;
console.log(x, n('a', 2) ** n('b', 3), order, list, 2 * 3 ** 2);
