'use strict';
// Arrow functions have no this, arguments, super or new.target of their own, and are no constructors.
function outer() {
  const inner = () => [this.tag, arguments.length, new.target === undefined];
  return inner.call({ tag: 'other' }, 1, 2, 3);
}
console.log(outer.call({ tag: 'outer' }, 'one'));

const add = (a, b = 2, ...rest) => a + b + rest.length;
console.log(add.name, add.length, add(1), add(1, 1, 'x'), 'prototype' in add);
try {
  new add();
} catch (error) {
  console.log(error.name);
}
console.log((() => ({ a: 1 }))(), (() => {})(), (a => b => a * b)(3)(4), ((a) => a, 5));
console.log([3, 1, 2].map((x, i) => [x, i]), (async x => x)(1) instanceof Promise, (({ a }, [b]) => a + b)({ a: 1 }, [2]));
const object = { m() { return () => super.toString === Object.prototype.toString; } };
console.log(object.m()());
console.log((() => { try { return 'try'; } finally { console.log('finally'); } })(), typeof (() => {}), (() => {}).name === '');
