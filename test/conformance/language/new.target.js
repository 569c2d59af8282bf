'use strict';
// new.target: what new was given, through arrows and Reflect.construct.
function F() { return { target: new.target, inArrow: (() => new.target)() }; }
console.log(F().target, new F().target === F, new F().inArrow === F, Reflect.construct(F, [], Array).target === Array);
class A { constructor() { this.name = new.target.name; if (new.target === A) throw new TypeError('abstract'); } }
class B extends A {}
console.log(new B().name);
try { new A(); } catch (error) { console.log(error.message); }
console.log(Reflect.construct(A, [], B) instanceof B, Object.getPrototypeOf(Reflect.construct(function () {}, [], F)) === F.prototype, { m() { return new.target; } }.m());
function G(a = new.target) { return { a }; }
console.log(new G().a === G, G().a, F.call(new F()).target, F.bind()().target, new (F.bind())().target === F);
class C { x = new.target; static y = new.target; }
console.log(new C().x, C.y);
