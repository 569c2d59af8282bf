'use strict';

const symbol = Symbol('s');
const object = {b: 1, a: 2, 10: 'ten', 2: 'two', [symbol]: 3};

console.log(Object.entries(object).join('|'), Object.values(object).join(), Object.keys(object).join());
console.log(Object.entries('ab').join('|'), Object.values([7, 8]).join());
console.log(JSON.stringify(Object.fromEntries(new Map([['x', 1], ['y', 2]]))), JSON.stringify(Object.fromEntries(Object.entries({a: 1}))));
console.log(Object.hasOwn(object, symbol), Object.hasOwn(object, 'toString'), Object.hasOwn('abc', 'length'));
console.log(Object.assign({}, object)[symbol], Object.assign({a: 1}, null, undefined, 'xy', [9]).a, Object.is(NaN, NaN), Object.is(0, -0));
console.log(Reflect.ownKeys(Object.getOwnPropertyDescriptors({get x() { return 1; }, [symbol]: 2})).map(String).join());
for (const f of [() => Object.entries(null), () => Object.fromEntries([1]), () => Object.fromEntries(1), () => Object.hasOwn(undefined, 'a')]) {
    try {
        f();
    } catch (error) {
        console.log(error.name);
    }
}
