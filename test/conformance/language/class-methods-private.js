'use strict';
// Private methods and accessors, of instances and static.
class Safe {
  #secret(x = 1, ...rest) { return [x, rest.length, this.tag]; }
  get #value() { return this.v ?? 'none'; }
  set #value(x) { this.v = x; }
  get #readOnly() { return 1; }
  set #writeOnly(x) { this.w = x; }
  *#items() { yield* [1, 2]; }
  async #later() { return this.tag; }
  static #made(tag) { return new Safe(tag); }
  static get #shared() { return 'shared'; }
  static make(tag) { return Safe.#made(tag); }
  static read() { return this.#shared; }
  constructor(tag) { this.tag = tag; }
  run() { this.#value = 5; this.#value += 1; this.#writeOnly = 2; return [this.#secret(), this.#secret(4, 5), this.#value, [...this.#items()], this.#secret === new Safe('x').#secret, this.#secret.name, this.#readOnly]; }
  wrong(which) { return [() => { this.#secret = 1; }, () => { this.#readOnly = 1; }, () => this.#writeOnly, () => { this.#secret ??= 1; return 'kept'; }, () => ({}).#secret(), () => new this.#secret()][which](); }
  later() { return this.#later?.(); }
}
console.log(Safe.make('t').run());
for (let i = 0; i < 6; i++) { try { console.log(new Safe('w').wrong(i)); } catch (error) { console.log(error.name); } }
Safe.make('soon').later().then(console.log);
console.log(Safe.read());
try { (class extends Safe {}).read(); } catch (error) { console.log(error.name); }
class Early extends (class { constructor() { this.start?.(); } }) { #x = 1; #m() { return 'm'; } start() { try { console.log(this.#m()); } catch (error) { console.log(error.name); } } }
new Early().start();
