'use strict';
// for-of: any iterable, closed when left early, whichever way.
const log = [];
const items = (...values) => ({ [Symbol.iterator]() { let i = 0; return { next: () => ({ value: values[i], done: i++ >= values.length }), return() { log.push('return'); return {}; } }; } });
const run = (body) => { log.length = 0; try { const result = body(); console.log(result, log.join()); } catch (error) { console.log(error.name ?? error, log.join()); } };
run(() => { for (const x of items(1, 2)) log.push(x); });
run(() => { for (const x of items(1, 2)) break; });
run(() => { for (const x of items(1, 2)) return x; });
run(() => { for (const x of items(1, 2)) throw new RangeError(); });
run(() => { for (const x of items(1, 2)) { continue; } return 'through'; });
run(() => { outer: for (const x of items(1, 2)) for (const y of items(3, 4)) { log.push(x, y); continue outer; } });
run(() => { outer: for (const x of items(1)) for (const y of items(3)) break outer; });
run(() => { try { for (const x of items(1, 2)) return 'returned'; } finally { log.push('finally'); } });
run(() => { for (const x of { [Symbol.iterator]() { return { next: () => ({ done: false, value: 1 }), return() { log.push('r'); throw new TypeError('from return'); } }; } }) break; });
run(() => { for (const x of { [Symbol.iterator]() { return { next: () => ({ done: false, value: 1 }), return() { throw new TypeError('from return'); } }; } }) throw new RangeError('kept'); });
run(() => { for (const x of { [Symbol.iterator]() { return { next: () => ({ done: false }), return: () => 5 }; } }) break; });
run(() => { for (const x of { [Symbol.iterator]() { return { next: () => 5 }; } }) break; });
run(() => { for (const x of null) break; });
run(() => { for (const x of { length: 1, 0: 'a' }) break; });
run(() => [...new Map([[1, 2]])].concat([...new Set('aab')], [...'😀é'], [...[5, 6].entries()], [...new Uint8Array([7])]));
const growing = [1, 2];
for (const x of growing) { if (growing.length < 5) growing.push(x * 10); }
console.log(growing);
const map = new Map([['a', 1], ['b', 2]]);
for (const [key, value] of map) { map.delete('b'); if (value === 1) map.set('c', 3); console.log(key, value); }
let target;
for (target of [1, 2]); 
for (log.x of ['property']);
console.log(target, log.x);
