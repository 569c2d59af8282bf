'use strict';
// Fields: order, this, names, definitions and not assignments.
const order = [];
const note = (text) => { order.push(text); return text; };
class Base { constructor() { note('base'); this.hook?.(); } set shared(value) { note('setter'); } }
class Derived extends Base {
  [note('key 1')] = note('value 1');
  static [note('key 2')] = note('static value');
  [note('key 3')] = this.constructor.name;
  shared = 'defined';
  arrow = () => this;
  named = function () {};
  bare;
  'quoted name' = 1;
  1.5 = 'number';
  hook() { note('hook sees ' + Object.keys(this).length); }
  constructor() { note('before super'); super(); note('after super'); }
}
const one = new Derived();
console.log(order, Object.keys(one), one.arrow.call(null) === one, one.named.name, one.arrow.name, one.shared, 'bare' in one);
class Counter { static #made = 0; id = ++Counter.#made; static total() { return Counter.#made; } copy = { of: this.id }; }
console.log(new Counter().id, new Counter().copy, Counter.total());
class get { static get; static set = 1; get = 'get'; async = 'async'; static = 'static'; static static = 'both'; }
console.log(get.set, 'get' in get, new get(), get.static);
try { new (class { x = missing; })(); } catch (error) { console.log(error.name); }
class Frozen { constructor() { Object.freeze(this); } }
try { new (class extends Frozen { y = 1; })(); } catch (error) { console.log(error.name); }
