'use strict';
// Told to return, a generator may run others in `finally`: each has a value of its own.
function* inner(name) { try { yield name; yield name; } finally { console.log('closed', name); } }
function* outer(name) {
  try {
    yield* inner(`${name} delegate`);
  } finally {
    for (const value of inner(`${name} loop`)) { console.log(value); break; }
    const [first] = inner(`${name} pattern`);
    console.log(first);
    yield 'on the way';
  }
}

const one = outer('one');
const two = outer('two');
one.next();
two.next();
console.log(one.return('r 1'), two.return('r 2'), one.next(), two.next(), one.next());

async function* later(name) {
  try {
    yield name;
  } finally {
    for await (const value of asyncInner()) { console.log(name, value); break; }
    for (const value of inner(name)) { console.log(value); break; }
  }
}
async function* asyncInner() { try { yield 'async'; } finally { await null; console.log('closed async'); } }
(async () => {
  const three = later('three');
  const four = later('four');
  await three.next();
  await four.next();
  console.log(await Promise.all([three.return('r 3'), four.return(Promise.resolve('r 4'))]));
})();
