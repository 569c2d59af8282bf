'use strict';
// Patterns in declarations, parameters and heads of loops; iterators are closed.
const [a, , b = 'b', [c] = ['c'], ...d] = [1, 2, undefined, undefined, 5, 6];
const { x, y: { z = 'z', ...more } = { p: 1 }, ['com' + 'puted']: w, 0: zero, 'two words': two = 2, ...others } = { x: 1, computed: 3, 0: 'zero', extra: true, [Symbol.for('s')]: 1 };
console.log(a, b, c, d, x, z, more, w, zero, two, others);
const log = [];
const source = (n, fail) => ({ [Symbol.iterator]() { let i = 0; return { next() { log.push('next'); if (i === fail) throw new RangeError('next'); return { value: i++, done: i > n }; }, return(v) { log.push('return'); return {}; } }; } });
const take = (use) => { log.length = 0; try { console.log(use(), log.join()); } catch (error) { console.log(error.name, log.join()); } };
take(() => { const [p, q] = source(5); return [p, q]; });
take(() => { const [p, q] = source(1); return [p, q]; });
take(() => { const [...p] = source(2); return p; });
take(() => { const [] = source(2); return 'none'; });
take(() => { const [, ,] = source(3); return 'holes'; });
take(() => { const [p = (() => { throw new TypeError('default'); })()] = source(0); });
take(() => { const [[p]] = source(3); });
take(() => { const [p, q] = source(5, 1); });
take(() => { const [p] = source(0); return p; });
for (const wrong of [() => { const {} = null; }, () => { const [p] = {}; }, () => { const { p } = undefined; }, () => { const { p: { q } } = {}; }, () => { const [p] = null; }, () => { let { p = p } = {}; }]) { try { wrong(); } catch (error) { console.log(error.name); } }
const { length } = 'text', [first] = 'é', { toFixed } = 5;
console.log(length, first, toFixed === Number.prototype.toFixed);
for (const { k, v: [v] } of [{ k: 1, v: [2] }]) console.log(k, v);
for (const [i, { length: n }] of Object.entries(['ab'])) console.log(i, n);
for (var [letter] in { key: 1 }) console.log(letter);
const { fn = () => {}, cl = class {}, ge = function* () {} } = {};
console.log(fn.name, cl.name, ge.name, (({ a, b: [c] }, ...[d]) => [a, c, d])({ a: 1, b: [2] }, 3));
const order = [];
const { [(order.push('key'), 'k')]: got = order.push('default') } = (order.push('value'), { get k() { order.push('get'); } });
console.log(order);
