// eval() sees what stands around it, and what it declares belongs there.
function attempt(name, action) {
  try {
    console.log(name, action());
  } catch (error) {
    console.log(name, error.name);
  }
}
const top = 'top';
let counter = 0;

attempt('blocks', () => { let x = 1; { let x = 2; { const y = 3; return eval('[x, y, top]'); } } });
attempt('assigns', () => { let x = 1; { let x = 2; eval('x = 5'); return x; } });
attempt('constants', () => { const x = 1; eval('x = 2'); });
attempt('outer constants', () => eval('top = 2'));
attempt('updates', () => { eval('counter += 2; counter++'); return counter; });
attempt('dead zone', () => { const seen = eval('x'); let x = 1; return seen; });
attempt('alive', () => { let x = 1; const f = () => eval('x'); return f(); });
attempt('loops', () => { const list = []; for (let i = 0; i < 3; i++) { list.push(() => eval('i')); } return list.map((f) => f()); });
attempt('loops that assign', () => { const list = []; for (let i = 0; i < 3; i++) { list.push(() => eval('i += 10')); } return list.map((f) => f()); });
attempt('captured', () => { let x = 1; const f = eval('() => x++'); f(); return x; });
attempt('this', () => (function () { return eval('this.v'); }).call({ v: 1 }));
attempt('this in an arrow', () => (function () { return (() => eval('(() => this.v)()'))(); }).call({ v: 2 }));
attempt('arguments', () => (function () { return (() => eval('arguments.length'))(); })(1, 2, 3));
attempt('new.target', () => { function F() { return { is: eval('new.target') === F, in: (() => eval('() => new.target'))()() === F }; } return JSON.stringify(new F()); });
attempt('new.target outside', () => (0, eval)('new.target'));
attempt('declares', () => (function () { eval('var made = 1; function more() { return made + 1; }'); return [made, more()]; })());
attempt('strict', () => (function () { 'use strict'; eval('var made = 1'); return typeof made; })());
attempt('keeps let', () => (function () { eval('let made = 1; const k = 2; class C {}'); return [typeof made, typeof k, typeof C]; })());
attempt('does not overwrite', () => (function () { var made = 'mine'; eval('let made = 1; made++'); return made; })());
attempt('is refused', () => { let x; eval('var x'); });
attempt('is refused in a block', () => { let x; { eval('var x'); } });
attempt('a parameter', () => (function (a = eval('var a = 1')) {})());
attempt('fine in a parameter', () => (function (a = eval('var b = 1; b')) { return a; })());
attempt('strict names', () => (function () { 'use strict'; return eval('var public = 1'); })());
attempt('modern text', () => { const list = [1, 2, 3]; return eval('const [a, ...rest] = list; `${a}-${rest.map((x) => x ** 2)}`'); });
attempt('nested', () => { let x = 1; { let x = 2; return eval('eval("[x, top]")'); } });
attempt('return', () => eval('return 1'));
attempt('super', () => eval('super.x'));
attempt('not a text', () => eval({ a: 1 }).a);
attempt('no longer eval', () => { const eval_ = eval; { const x = 1; return eval_('typeof x'); } });

class Parent { greet() { return 'parent'; } static make() { return 'static parent'; } }
class Child extends Parent {
  #secret = 'secret';
  #method() { return 'method'; }
  get #got() { return 'got'; }
  static #hidden = 'hidden';
  field = eval('this.constructor.name');
  constructor() { eval('super()'); this.after = eval('this === undefined'); }
  greet() { return eval('super.greet()'); }
  arrow() { return (() => eval('() => super.greet()'))()(); }
  read() { return eval('[this.#secret, this.#method(), this.#got, Child.#hidden, #secret in this]'); }
  write() { eval('this.#secret += "!"'); return this.#secret; }
  unknown() { return eval('this.#unknown'); }
  static make() { return eval('super.make()'); }
}
attempt('class', () => { const c = new Child(); return [c.field, c.after, c.greet(), c.arrow(), c.read(), c.write(), Child.make()]; });
attempt('unknown private name', () => new Child().unknown());
attempt('arguments in a field', () => new (class { x = eval('arguments'); })());
attempt('arguments in a function in a field', () => new (class { x = eval('(function () { return arguments.length; })(1, 2)'); })().x);
attempt('super call outside', () => new (class extends Parent { x = eval('super()'); })());
