// An ES module that is the program runs as a promise job: other jobs come before the ticks it asks for.
process.nextTick(() => console.log('tick'));
setImmediate(() => console.log('immediate'));
queueMicrotask(() => { console.log('microtask'); process.nextTick(() => console.log('second tick')); });
Promise.resolve().then(() => console.log('promise')).then(() => console.log('next promise'));

async function* returns(value) { return value; }
async function* delegates() { yield* (function* () { try { yield 1; yield 2; } finally { console.log('closed'); } })(); }

returns(Promise.resolve('awaited')).next().then((result) => console.log(result));
returns(Promise.reject(new Error('no'))).next().catch((error) => console.log(error.message));
const run = delegates();
run.next().then(console.log);
run.return('r').then(console.log);
const other = delegates();
other.next();
other.return(Promise.reject(new Error('inside'))).catch((error) => console.log('rejected', error.message));
console.log('end');
