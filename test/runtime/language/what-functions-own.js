// Own properties of functions of every kind, and what `new` says to them.
class Class { static method() {} get got() { return 1; } set got(value) {} #hidden() {} static hidden(of) { return of.#hidden; } }
const functions = {
  arrow: () => 1,
  asyncArrow: async () => 1,
  method: { method(a, b) {} }.method,
  strict: function () { 'use strict'; },
  generator: function* (a) {},
  async: async function (a, b) {},
  asyncGenerator: async function* () {},
  generatorMethod: { *method(a) {} }.method,
  Class,
  staticMethod: Class.method,
  getter: Object.getOwnPropertyDescriptor(Class.prototype, 'got').get,
  setter: Object.getOwnPropertyDescriptor(Class.prototype, 'got').set,
  hidden: Class.hidden(new Class()),
  bound: function (a) {}.bind(null, 1),
  boundArrow: (() => 1).bind(),
  boundTwice: function* () {}.bind().bind(null, 1),
  declared: async function declared() { return declared; },
};
async function asyncDeclared(a, b = 1) {}
function* generatorDeclared(a, b = 1) {}
async function* asyncGeneratorDeclared(...all) {}
Object.assign(functions, { asyncDeclared, generatorDeclared, asyncGeneratorDeclared });

for (const [name, fn] of Object.entries(functions)) {
  let constructs = 'constructs';
  try {
    Reflect.construct(Object, [], fn);
    new fn();
  } catch (error) {
    constructs = error.name;
  }
  console.log(name, Reflect.ownKeys(fn), fn.name, fn.length, constructs, JSON.stringify(Object.getOwnPropertyDescriptor(fn, 'prototype')));
}

// A strict function has neither caller nor arguments.
for (const key of ['caller', 'arguments']) {
  for (const action of [() => functions.strict[key], () => { functions.strict[key] = 1; }, () => Class[key], () => functions.arrow[key]]) {
    try {
      console.log(key, action());
    } catch (error) {
      console.log(key, error.name);
    }
  }
}

// Arguments are iterable, as long as nobody says otherwise.
function iterate() {
  const { value, ...attributes } = Object.getOwnPropertyDescriptor(arguments, Symbol.iterator);
  console.log(value === Array.prototype.values, attributes, [...arguments], Reflect.ownKeys(arguments));
  arguments[Symbol.iterator] = function* () { yield 'mine'; };
  console.log([...arguments], Array.from(arguments));
  arguments[Symbol.iterator] = undefined;
  try {
    console.log([...arguments]);
  } catch (error) {
    console.log(error.name);
  }
  delete arguments[Symbol.iterator];
  try {
    for (const each of arguments) console.log(each);
  } catch (error) {
    console.log(error.name);
  }
}
iterate(1, 2, 3);
console.log([...(function* () { yield* arguments; })(4, 5)]);
