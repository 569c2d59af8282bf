'use strict';
// async: control flow with callbacks and with async functions.
const async = require('async');

const later = (value, ms, callback) => setTimeout(callback, ms, null, value);

async.series([(done) => later('one', 3, done), (done) => later('two', 1, done)], (error, results) => {
  console.log('series', error, results);
  async.parallel({ a: (done) => later(1, 4, done), b: async () => 2 }, (failed, both) => {
    console.log('parallel', failed, both);
    async.waterfall([(done) => done(null, 2), (n, done) => later(n * 3, 1, done), async (n) => n + 1], (wrong, n) => {
      console.log('waterfall', wrong, n);
      rest();
    });
  });
});

async function rest() {
  let running = 0;
  let most = 0;
  const squares = await async.mapLimit([1, 2, 3, 4, 5], 2, async (n) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 2));
    running--;
    return n * n;
  });
  console.log(squares, most);
  console.log(await async.filter([1, 2, 3], async (n) => n % 2), await async.reduce([1, 2, 3], 10, async (sum, n) => sum + n), await async.sortBy([3, 1, 2], async (n) => -n));
  console.log(await async.detect(['a', 'b'], async (item) => item === 'b'), await async.groupBy([1, 2, 3], async (n) => (n % 2 ? 'odd' : 'even')), await async.every([1, 2], async (n) => n > 1));

  const order = [];
  const queue = async.priorityQueue((task, done) => { order.push(task); setTimeout(done, 1); }, 1);
  queue.push('low', 5);
  queue.push('high', 1);
  queue.push('mid', 3);
  await queue.drain();
  console.log(order);

  const plain = async.queue(async (n) => { if (n === 2) throw new Error('two'); return n; }, 2);
  plain.error((error, task) => console.log('error', error.message, task));
  plain.push([1, 2, 3], (error, result) => console.log('task', error ? error.message : result));
  await plain.drain();

  console.log(await async.auto({ a: async () => 1, b: ['a', async ({ a }) => a + 1], c: ['a', 'b', async ({ a, b }) => [a, b]] }));
  let tries = 0;
  console.log(await async.retry({ times: 4, interval: 1 }, async () => { if (++tries < 3) throw new Error('again'); return tries; }));
  let n = 0;
  await async.whilst(async () => n < 3, async () => { n++; });
  console.log(n, await async.times(3, async (i) => i * i));
  async.timeout((done) => setTimeout(done, 30), 2)((error) => console.log(error.code, error.message));
  await new Promise((resolve) => setTimeout(resolve, 5));
  const slow = async.memoize(async (x) => { console.log('computed', x); return x * 2; });
  console.log(await new Promise((resolve) => slow(4, (error, value) => slow(4, (again, same) => resolve([value, same])))));
  await async.eachSeries(['x', 'y'], async (item) => console.log(item));
  async.each([1], (item, done) => done(new Error('boom')), (error) => console.log('each', error.message));
}
