'use strict';
// Classes: constructors, accessors, static members, inheritance, and what is wrong.
class Animal {
  static count = 0;
  constructor(name) { this.name = name; Animal.count++; }
  get loud() { return this.name.toUpperCase(); }
  set loud(value) { this.name = value.toLowerCase(); }
  speak() { return `${this.name} speaks`; }
  static make(...names) { return names.map((name) => new this(name)); }
  ['comp' + 'uted']() { return 'computed'; }
  *[Symbol.iterator]() { yield* this.name; }
  async later() { return this.name; }
}
class Dog extends Animal {
  constructor(name) { super(name + '!'); }
  speak() { return super.speak() + ' and barks'; }
  get loud() { return super.loud + '?'; }
  static make(...names) { return super.make(...names).reverse(); }
}
const [b, a] = Dog.make('a', 'b');
console.log(a.speak(), b.loud, Animal.count, [...a], a.computed(), a instanceof Animal, Dog.name, Dog.length, Object.getPrototypeOf(Dog) === Animal);
a.later().then(console.log);
console.log(Object.getOwnPropertyNames(Animal.prototype), Object.keys(Animal.prototype), Object.getOwnPropertyDescriptor(Animal, 'prototype'));
for (const wrong of [() => Animal(), () => Animal.prototype.speak.call(undefined), () => new (class extends Animal { constructor() { } })(), () => new (class extends Animal { constructor() { this.x = 1; } })(),
  () => new (class extends Animal { constructor() { super(); super(); } })(), () => new (class extends Animal { constructor() { super('x'); return 1; } })(), () => class extends 5 {}, () => new a.speak(), () => class { static ['prototype']() {} }, () => { Named = 1; class Named {} }]) {
  try { console.log(wrong()); } catch (error) { console.log(error.name); }
}
console.log(new (class extends Animal { constructor() { return { other: true }; } })(), new (class extends null { constructor() { return Object.create(new.target.prototype); } })() instanceof Object);
class MyArray extends Array { sum() { return this.reduce((x, y) => x + y, 0); } }
const mine = MyArray.from([1, 2, 3]);
console.log(mine.sum(), mine.map((x) => x * 2) instanceof MyArray, mine.length, Array.isArray(mine), mine.filter((x) => x > 1).sum());
class MyError extends TypeError { get name() { return 'Mine'; } }
console.log(new MyError('text').message, String(new MyError('text')), new MyError() instanceof TypeError, Object.prototype.toString.call(new MyError()));
class Stack extends Map { push(v) { return this.set(this.size, v); } }
console.log(new Stack([['k', 1]]).push(5).size, [...new Stack().push(1)]);
class Later extends Promise {}
console.log(Later.resolve(1) instanceof Later, Later.resolve(1).then() instanceof Later);
const Anonymous = class {}, Other = class Inner { static self() { return Inner === this; } };
console.log(Anonymous.name, Other.name, Other.self(), (class { static name = 'own'; }).name, typeof class {});
console.log(Reflect.construct(Animal, ['r'], Dog) instanceof Dog, class { static { this.z = 1; } }.z);
