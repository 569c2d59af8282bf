'use strict';
// Generators: next, return and throw at every place, delegation, and what they are.
function* basics(a) { const b = yield a; try { yield b; yield* [1, 2]; } catch (error) { yield `caught ${error}`; } finally { yield 'cleaning'; } return 'end'; }
let it = basics('a');
console.log(it.next('ignored'), it.next('b'), it.throw('t'), it.next(), it.next(), it.next());
it = basics(1);
console.log(it.return('early'), it.next());
it = basics(1);
it.next(); it.next();
console.log(it.return('r'), it.next(), it.next());
it = basics(1);
try { it.throw(new RangeError('x')); } catch (error) { console.log(error.name, it.next()); }
const inner = { [Symbol.iterator]() { return { next(v) { console.log('next', v); return { value: 'i', done: false }; }, return(v) { console.log('return', v); return { value: v + '!', done: true }; }, throw(e) { console.log('throw', e); return { value: 'done by throw', done: true }; } }; } };
function* delegate() { return yield* inner; }
it = delegate();
it.next(1); it.next(2);
console.log(it.throw('e'));
it = delegate(); it.next();
console.log(it.return('v'));
console.log([...(function* () { yield* arguments; })(1, 2)], [...(function* fib(n, a = 0, b = 1) { while (n--) { yield a; [a, b] = [b, a + b]; } })(8)]);
const object = { *m() { yield this.tag; }, tag: 'this', *[Symbol.iterator]() { yield super.toString === Object.prototype.toString; } };
console.log([...object.m()], [...object], object.m.name, Object.getPrototypeOf(function* () {}).constructor.name, typeof it[Symbol.iterator], it[Symbol.iterator]() === it, Object.prototype.toString.call(it));
function* g() {}
g.prototype.extra = 'inherited';
console.log(g().extra, g() instanceof g, Object.getOwnPropertyDescriptor(g, 'prototype').writable);
for (const wrong of [() => new g(), () => { const running = (function* () { running.next(); })(); running.next(); }, () => g.prototype.next(), () => g().next.call({})]) { try { wrong(); } catch (error) { console.log(error.name); } }
function* order() { console.log(yield 1, yield 2, [yield, (yield 3) || 'or', { k: yield 4 }], `${yield 5}`); }
it = order();
for (let i = 0, step = it.next(); !step.done; step = it.next('v' + i++));
function* finals() { for (const x of [1, 2]) { try { if (x === 2) return 'from loop'; yield x; } finally { console.log('finally', x); } } }
console.log([...finals()], Array.from({ length: 0, *[Symbol.iterator]() { yield 'it'; } }));
function* nested() { outer: for (let i = 0; i < 3; i++) { for (const j of [0, 1, 2]) { if (j > i) continue outer; if (i + j > 3) break outer; yield () => [i, j]; } } }
console.log([...nested()].map((get) => get()));
