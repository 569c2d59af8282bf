'use strict';
// super: looked up from where a method was made, called with this.
const base = { hi() { return 'base ' + this.tag; }, get g() { return 'g ' + this.tag; }, set s(v) { this.stored = 'base ' + v; } };
const derived = { __proto__: base, tag: 'derived', hi() { return super.hi() + '!'; }, get g() { return super['g'] + '!'; }, set s(v) { super.s = v; }, arrow() { return (() => super.hi())(); }, own(v) { super.fresh = v; return Object.hasOwn(this, 'fresh'); }, gone() { return super.missing; } };
derived.s = 1;
const stolen = { tag: 'stolen', hi: derived.hi };
console.log(derived.hi(), derived.g, derived.stored, derived.arrow(), derived.own(1), derived.gone(), stolen.hi());
Object.setPrototypeOf(derived, { hi() { return 'changed'; } });
console.log(derived.hi(), stolen.hi());
class A { static s() { return 'A.s ' + this.name; } m() { return 'A.m'; } get v() { return this._v; } set v(x) { this._v = x; } }
class B extends A { static s() { return super.s() + ' B'; } m() { const f = async () => super.m(); return f(); } set v(x) { super.v = x * 2; } get v() { return super.v; } *g() { yield super.m(); } bump() { super.v++; super.v += 5; return super.v; } field = super.m(); }
const b = new B();
b.v = 4;
console.log(B.s(), b.v, [...b.g()], b.bump(), b.field);
b.m().then(console.log);
class C extends B { constructor() { const call = () => super(); call(); this.after = super.m === B.prototype.m; } m() { return super.m; } }
console.log(new C().after, new C().m() === B.prototype.m);
for (const wrong of [() => new (class extends A { constructor() { super.m(); } })(), () => ({ m() { return super.x.y; } }).m(), () => new (class extends A { constructor() { (() => this)(); super(); } })()]) { try { wrong(); } catch (error) { console.log(error.name); } }
