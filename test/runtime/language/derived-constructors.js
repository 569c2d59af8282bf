// What a derived constructor returns counts when all around the return is done; fields come when `this` is there.
function attempt(name, action) {
  try {
    console.log(name, action());
  } catch (error) {
    console.log(name, error.name);
  }
}
class Base { constructor() { this.base = 1; } hello() { return this === Base.last; } }

attempt('a wrong value, with catch', () => new (class extends Base { constructor() { try { return 0; } catch { super(); } } })());
attempt('an object, in try', () => new (class extends Base { constructor() { try { return { own: true }; } finally { super(); } } })());
attempt('not reached', () => new (class extends Base { constructor() { super(); try { if (!this.base) return {}; } catch {} this.more = 2; } })());
attempt('without super', () => new (class extends Base { constructor() { try { return; } catch {} } })());
attempt('a function in there', () => new (class extends Base { constructor() { super(); try { return { f: f() }; } finally { function f() { return 1; } } } })());
attempt('this in a field', () => {
  let probe;
  const made = new (class extends Base { field = probe() === this; constructor() { probe = () => this; super(); } })();
  return made.field;
});
attempt('a field without a constructor', () => { const made = new (class Named extends Base { #p = 1; field = this.#p + this.base; })(); return made; });
attempt('super twice', () => new (class extends Base { field = 1; constructor() { super(); super(); } })());
attempt('an optional call of super', () => {
  class Child extends Base { hello() { return [super.hello?.(), super.none?.(), super.hello?.call(this)]; } }
  Base.last = new Child();
  return Base.last.hello();
});
attempt('a key is looked at after its object', () => { const none = null; none[{ toString() { throw new RangeError(); } }] ??= 1; });
attempt('classes of eval are apart', () => {
  const text = '(class { get #m() { return 1; } read(o) { return o.#m; } })';
  const [A, B] = [(0, eval)(text), (0, eval)(text)];
  console.log(new A().read(new A()));
  return new A().read(new B());
});
attempt('super in super', () => new (class extends Base { constructor() { super(super()); } })());
attempt('a class has no name in its head', () => class C extends (C) {});
attempt('nor in its keys', () => class C { [C.name]() {} });
attempt('nor takes it a value there', () => class C extends (C = Base) {});
attempt('inside it has', () => class C { static name = 'x' + typeof C; static m = (() => C.name)(); }.m);
attempt('and keeps it', () => class C { static m = (() => { C = 1; })(); });
