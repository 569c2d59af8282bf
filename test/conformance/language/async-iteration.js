'use strict';
// Async generators and for await: queues, closing, sync iterables of promises.
async function* count(n) { try { for (let i = 0; i < n; i++) { await null; yield i; } return 'end'; } finally { console.log('closed'); } }
const sleep = (ms, v) => new Promise((resolve) => setTimeout(resolve, ms, v));
(async () => {
  for await (const x of count(2)) console.log(x);
  for await (const x of count(5)) { if (x === 1) break; }
  try { for await (const x of count(5)) throw new RangeError('body'); } catch (error) { console.log(error.name); }
  for await (const x of [sleep(2, 'slow'), 'plain', Promise.resolve('p')]) console.log(x);
  try { for await (const x of [Promise.reject(new TypeError('r'))]) console.log(x); } catch (error) { console.log(error.name); }
  const it = count(3);
  console.log(await Promise.all([it.next(), it.next(), it.return('r'), it.next()]));
  const thrown = count(2);
  await thrown.next();
  await thrown.throw(new SyntaxError('t')).catch((error) => console.log(error.name));
  async function* delegate() { const r = yield* count(2); yield r; yield* [Promise.resolve('sync'), 2]; }
  const all = [];
  for await (const x of delegate()) all.push(x);
  console.log(all);
  async function* received() { const a = yield 1; try { yield a; } catch (error) { yield `caught ${error}`; } }
  const talk = received();
  console.log(await talk.next(), await talk.next('sent'), await talk.throw('thrown'), await talk.next());
  async function* rejects() { yield Promise.reject(new EvalError('awaited')); }
  await rejects().next().catch((error) => console.log(error.name));
  const manual = { [Symbol.asyncIterator]() { let i = 0; return { next: () => sleep(1, { value: i++, done: i > 2 }), return() { console.log('return'); return {}; } }; } };
  for await (const x of manual) { console.log(x); }
  outer: for await (const x of manual) { for (const y of [1]) { continue outer; } }
  for await (const [a, { b = 'default' }] of [[1, {}], Promise.resolve([2, { b: 3 }])]) console.log(a, b);
  const closures = [];
  for await (const x of count(2)) closures.push(() => x);
  console.log(closures.map((get) => get()));
  try { for await (const x of 5); } catch (error) { console.log(error.name); }
  console.log(Object.prototype.toString.call(it), Object.getPrototypeOf(count).constructor.name, it[Symbol.asyncIterator]() === it, count(1).next() instanceof Promise);
  const object = { async *m() { yield this.t; yield* this.n(); }, t: 'this', async *n() { yield arguments.length; } };
  for await (const x of object.m()) console.log(x);
})();
