// Names may be written with escapes, and have every letter that Unicode knows.
'use strict';

const show = (...values) => console.log(...values);

// Bindings, with and without escapes.
let café = 1;
let \u0063afé2 = 2;
var ℘ = 3, 𝒜 = 4, a\u{1d4d0} = 5;
const ꭠ = 6, ᲀ = 7;
show(café, café2, \u2118, \u{1d49c}, a𝓐, ꭠ, ᲀ);
{
  let café = 'inner';
  show(café, [1].map(() => caf\u00e9)[0]);
}

// Properties.
const object = { ℘: 1, \u{6f}ne: 2, '𝒜': 3, if: 4, ゛: 5 };
show(object.\u2118, object.one, object.𝒜, object.\u0069f, object.゛, Object.keys(object));
const { ℘: taken, \u006fne, ...rest } = object;
show(taken, one, rest);

// Private names, methods and labels.
class Names {
  #℘ = 1;
  static #\u{1d4d0} = 2;
  #caf\u00e9() { return this.#℘; }
  ゛() { return this.#café() + Names.#𝓐; }
}
show(new Names().゛());
loop\u{61}: for (;;) {
  break loopa;
}
function ƒ(ñ, ...größe) { return ñ + größe.length; }
show(ƒ(1, 2, 3), ƒ.name);

// What is no letter is refused, also where the text is ES5 else.
for (const text of ['var ×', 'var €', 'a\u{20ac}', '\\u0030a', 'v\\u0061r x', 'x\u180e=1', 'i\\u0066 (1) {}', 'var \\u{110000}', 'var 💡']) {
  try {
    (0, eval)(text);
    show(JSON.stringify(text), 'is taken');
  } catch (error) {
    show(JSON.stringify(text), error.name);
  }
}
