// Code of a class is strict, whatever the file is.
const outcome = (action) => { try { return action(); } catch (error) { return error.name; } };
const undeclared = () => { undeclaredHere = 1; return typeof undeclaredHere; };

class All {
  constructor() { this.made = outcome(() => { notDeclared = 1; }); }
  method() { return this; }
  async later() { return this; }
  async laterWith(a = this) { return a; }
  *several() { yield this; }
  *severalWith(a = this) { yield a; }
  async *laterSeveral() { yield this; }
  get got() { return typeof this; }
  field = outcome(() => { notDeclared = 1; });
  static { All.block = outcome(() => { notDeclared = 1; }); }
  static method() { return (() => this)(); }
  static arguments(a) { arguments[0] = 2; return a; }
  static frozen() { return outcome(() => { Object.freeze(All.prototype).x = 1; }); }
  static callee() { return outcome(() => arguments.callee); }
  #hidden() { return this; }
  static key = outcome(() => delete Object.prototype);
}
const object = new All();
const { method, later, laterWith, several, severalWith, laterSeveral } = All.prototype;
console.log(object.made, object.field, All.block, method(), All.method.call(undefined), [...several()], [...severalWith()]);
console.log(All.arguments(1), All.frozen(), All.callee(), All.key, undeclared());
console.log(Reflect.get(All.prototype, 'got', 1), (class { static m = (() => typeof this)(); }).m);
(async () => {
  console.log(await later(), await laterWith(), (await laterSeveral().next()).value);
  async function strictLater() { 'use strict'; return this; }
  function* strictSeveral() { 'use strict'; yield this; }
  console.log(await strictLater(), [...strictSeveral()], await (async function () { return this === globalThis; })());
})();
