'use strict';
// Static blocks: in order with static fields, with this, private names and scopes of their own.
let friend;
class C {
  static a = (console.log('a'), 1);
  static { console.log('block', this === C, this.a); var local = 1; this.b = local + 1; }
  #hidden = 'hidden';
  static c = this.b + 1;
  static { friend = (c) => c.#hidden; const local = () => this.name; C.d = local(); }
}
console.log(C.b, C.c, C.d, friend(new C()), typeof local);
class D extends C { static { console.log(super.b, new.target); } static e = super.c; }
console.log(D.e);
try { class E { static { throw new RangeError('in block'); } } } catch (error) { console.log(error.name); }
for (const x of [1, 2]) { class F { static get() { return x; } static { for (let i = 0; i < 3; i++) { if (i === x) break; this.i = i; } } } console.log(F.get(), F.i); }
