'use strict';
// Only a function that stands in a field takes its name; iterators in initialisers are closed.
const id = (value) => value;
const key = 'computed';
const closing = { [Symbol.iterator]() { return this; }, next: () => ({ done: false }), return() { console.log('closed'); return {}; } };
class A {
  plain = () => 1;
  given = id(() => 1);
  [key] = function () {};
  [key + 2] = id(function () {});
  [Symbol.iterator] = class {};
  static async = async () => {};
  static kept = class Kept {};
  static given = (0, () => 1);
  #hidden = () => 1;
  get hidden() { return this.#hidden.name; }
}
const a = new A();
for (const name of Reflect.ownKeys(a)) console.log(name, a[name].name);
console.log(a.hidden, A.async.name, A.kept.name, A.given.name);
try {
  new (class { field = ([this.x = (() => { throw new Error('inside'); })()] = closing); })();
} catch (error) {
  console.log(error.message);
}
