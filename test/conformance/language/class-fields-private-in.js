'use strict';
// #x in object: a brand check that does not throw, but for what is no object.
class C {
  #x; #m() {} get #a() { return 1; } static #s = 1;
  static test(object) { return [#x in object, #m in object, #a in object, #s in object]; }
  both(object) { return #x in object && this.#x === object.#x && !(#m in {}); }
}
console.log(C.test(new C()), C.test({}), C.test(C), C.test(class extends C {}), new C().both(new C()), C.test(new (class extends C {})()));
for (const value of [null, undefined, 1, 'x', Symbol.iterator]) {
  try { console.log(C.test(value)); } catch (error) { console.log(error.name); }
}
