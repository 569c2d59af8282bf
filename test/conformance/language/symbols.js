'use strict';
// Well-known symbols are what the language asks.
class Even { static [Symbol.hasInstance](n) { return n % 2 === 0; } }
class Money { constructor(n) { this.n = n; } [Symbol.toPrimitive](hint) { return hint === 'number' ? this.n : hint === 'string' ? `€${this.n}` : `default ${this.n}`; } get [Symbol.toStringTag]() { return 'Money'; } }
console.log(2 instanceof Even, 3 instanceof Even, +new Money(3), `${new Money(4)}`, new Money(5) + '', new Money(6) * 2, Object.prototype.toString.call(new Money()));
console.log([].concat({ length: 1, 0: 'spread', [Symbol.isConcatSpreadable]: true }, Object.assign([1], { [Symbol.isConcatSpreadable]: false }).length));
class Plain extends Array { static get [Symbol.species]() { return Array; } }
console.log(new Plain(1, 2).map((x) => x).constructor.name, Plain.from([1]).constructor.name);
console.log('a-b'.replace({ [Symbol.replace]: (text, by) => text + by }, '!'), 'a-b'.split({ [Symbol.split]: () => 'split' }), 'x'.match({ [Symbol.match]: () => 'match' }), 'x'.search({ [Symbol.search]: () => 7 }));
console.log(Symbol('d').description, Symbol().description, Symbol.for('k') === Symbol.for('k'), Symbol.keyFor(Symbol.for('k')), Symbol.keyFor(Symbol.iterator), typeof Symbol(), Object(Symbol.iterator) == Symbol.iterator, String(Symbol('x')));
for (const wrong of [() => new Symbol(), () => Symbol() + '', () => +Symbol(), () => Symbol.keyFor('x'), () => `${Symbol()}`, () => ({ [Symbol.toPrimitive]: () => ({}) }) + '']) { try { wrong(); } catch (error) { console.log(error.name); } }
const s = Symbol('own');
console.log({ [s]: 1 }[s], Object.getOwnPropertySymbols({ [s]: 1, a: 2 }), JSON.stringify({ [s]: 1, k: s }), Object.entries({ [s]: 1 }), s in { [s]: 0 }, Reflect.ownKeys({ [s]: 1, b: 1, 1: 1 }));
console.log(['asyncIterator', 'hasInstance', 'isConcatSpreadable', 'iterator', 'match', 'matchAll', 'replace', 'search', 'species', 'split', 'toPrimitive', 'toStringTag', 'unscopables'].every((name) => typeof Symbol[name] === 'symbol' && !Object.getOwnPropertyDescriptor(Symbol, name).writable));
