'use strict';
// async and await: order, errors, everywhere an expression may stand.
const log = [];
async function steps(name, n) { for (let i = 0; i < n; i++) { log.push(name + i); await null; } return name; }
const thenable = { then(resolve) { log.push('then'); resolve('thenable'); } };
(async () => {
  const both = Promise.all([steps('a', 3), steps('b', 2), (async () => { log.push(await thenable); })()]);
  process.nextTick(() => log.push('tick'));
  Promise.resolve().then(() => log.push('job')).then(() => log.push('job 2'));
  log.push('sync');
  console.log(await both, log.join(' '));
  const fails = async () => { throw new RangeError('x'); };
  try { await fails(); } catch (error) { console.log(error.name); } finally { console.log(await 'finally'); }
  console.log(await (async () => { try { return await fails(); } catch { return 'caught'; } finally { await null; } })());
  console.log((await Promise.resolve([1, 2])).map((x) => x * 2), `${await 'template'}`, { a: await 1, [await 'key']: await 2 }, [await 1, ...(await [2, 3])], await (await (async () => async () => 'twice')())());
  const object = { value: 5, async method() { return [this.value, arguments.length, await this.later()]; }, later: async function () { return await this.value; }, async *gen() { yield await this.value; } };
  console.log(await object.method(1, 2), (await object.gen().next()).value);
  class A { async m() { return 'A'; } static async s() { return new this(); } }
  class B extends A { async m() { return (await super.m()) + 'B'; } }
  console.log(await new B().m(), (await B.s()) instanceof B);
  let x = 1;
  const racing = async () => { x += await 10; };
  const p = racing();
  x = 100;
  await p;
  console.log(x, await (async (a, b = a) => { const [c, { d = await 'D' }] = await [a, {}]; return [a, b, c, d]; })(1));
  for (const i of [1, 2]) { if (await (i === 2)) continue; await null; console.log('loop', i); }
  switch (await 2) { case await 1: break; case await 2: console.log('case'); }
  label: while (await true) { do { if (await true) break label; } while (true); }
  console.log(steps.name, steps.length, Object.getPrototypeOf(steps).constructor.name, 'prototype' in steps, Object.prototype.toString.call(steps));
  try { new steps(); } catch (error) { console.log(error.name); }
  console.log(await Promise.race([new Promise((resolve) => setTimeout(resolve, 5, 'slow')), steps('r', 1)]), await { notThen: 1 }, await undefined);
  const deep = async (n) => (n === 0 ? 0 : 1 + await deep(n - 1));
  console.log(await deep(500));
  let sync = true;
  const q = (async () => { await null; return sync; })();
  sync = false;
  console.log(await q);
})();
