'use strict';
// Patterns in assignments: targets of any kind, in order, and the value of the whole.
let a = 1, b = 2, c;
[a, b] = [b, a];
console.log(a, b);
const object = {}, list = [];
const value = [{ k: 1 }, 2, 3, 4];
console.log(([{ k: object.x, missing: object['y'] = 'default' }, list[0], ...object.tail] = value) === value, object, list);
({ a, b: c = 'c', ...object.rest } = { a: 5, d: 6, e: 7 });
console.log(a, c, object.rest);
const order = [];
const at = (name) => { order.push(name); return object; };
[at('t1').p = (order.push('d1'), 1), at('t2')[(order.push('key'), 'q')]] = (order.push('value'), [undefined, 2]);
console.log(order, object.p, object.q);
[a = 1, [b] = [2], { c } = { c: 3 }] = [];
console.log(a, b, c);
for ([a, b] of [[1, 2], [3, 4]]) console.log(a, b);
for ({ c } of [{ c: 'of' }]) console.log(c);
for (object.key in { one: 1 }) console.log(object.key);
for (const wrong of [() => { [a] = 5; }, () => { ({ a } = null); }, () => { [undeclared] = [1]; }, () => { ({ a: Object.freeze({}).x } = { a: 1 }); }]) { try { wrong(); } catch (error) { console.log(error.name); } }
let f;
[f = () => {}] = [];
console.log(f.name, ([] = 'x'), ({} = 5), (([a] = [1]), a));
(function () { [arguments[0], this.t] = ['changed', 1]; console.log(arguments[0]); }).call({}, 1);
