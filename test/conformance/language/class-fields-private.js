'use strict';
// Private fields: hidden from everything, checked on every access, also on frozen objects.
class Account {
  #balance = 0;
  #log = [];
  static #count = 0;
  constructor(start) { this.#balance = start; Account.#count++; Object.freeze(this); }
  add(n) { this.#balance += n; this.#log.push(n); return this; }
  bump() { return [this.#balance++, ++this.#balance, this.#balance--, (this.#balance **= 1)]; }
  lend(other) { return other.#balance; }
  set([x, y]) { [this.#balance, ...this.#log] = [x, y, y]; ({ a: this.#balance = 7 } = {}); return [this.#balance, this.#log]; }
  logical() { this.#balance = null; this.#balance ??= 3; this.#balance &&= 4; this.#balance ||= 5; return this.#balance; }
  chain(other) { return [other?.#balance, other?.add(1).#balance]; }
  remove() { return delete this.missing; }
  static get count() { return Account.#count; }
}
const account = new Account(10).add(5);
console.log(account.lend(new Account(3)), account.bump(), account.set([1, 2]), account.logical(), account.chain(null), account.chain(account), Account.count);
console.log(Reflect.ownKeys(account), JSON.stringify(account), Object.getOwnPropertyDescriptors(account), { ...account });
for (const wrong of [() => account.lend({}), () => account.lend(null), () => Account.prototype.add.call({}, 1), () => account.lend(Object.create(account)), () => account.lend(new Proxy(account, {}))]) {
  try { console.log(wrong()); } catch (error) { console.log(error.name); }
}
function brand() { return class { #x = 1; read(other) { return other.#x; } }; }
const [A, B] = [brand(), brand()];
try { new A().read(new B()); } catch (error) { console.log('another class', error.name); }
class Outer { #x = 'outer'; inner() { const outer = this; return new (class { #x = 'inner'; both() { return [this.#x, outer.inner.length]; } })().both(); } read() { return (() => this.#x)(); } }
console.log(new Outer().inner(), new Outer().read());
class Trick { constructor(object) { return object; } }
class Stamp extends Trick { #mark = 'stamped'; static read(object) { return object.#mark; } }
const plain = {};
new Stamp(plain);
console.log(Stamp.read(plain), Object.keys(plain));
try { new Stamp(plain); } catch (error) { console.log('twice', error.name); }
class Tree { #left; #value; constructor(value, left) { this.#value = value; this.#left = left; } *walk() { if (this.#left) yield* this.#left.walk(); yield this.#value; } async value() { await null; return this.#value; } }
console.log([...new Tree(2, new Tree(1)).walk()]);
new Tree(9).value().then(console.log);
