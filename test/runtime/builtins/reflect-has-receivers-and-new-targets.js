'use strict';

const target = {get name() { return this.own; }, set name(value) { this.own = value; }};
const receiver = {own: 'receiver'};

console.log(Reflect.get(target, 'name', receiver), Reflect.set(target, 'name', 'set', receiver), receiver.own, target.own);
console.log(Reflect.set({}, 'x', 1, receiver), receiver.x, Reflect.set(Object.freeze({y: 1}), 'y', 2), Reflect.get([7], 0));
console.log(Reflect.has({[Symbol.iterator]: 1}, Symbol.iterator), Reflect.deleteProperty(Object.freeze({z: 1}), 'z'));
console.log(Reflect.defineProperty({}, 'a', {value: 1}), Reflect.defineProperty(Object.freeze({}), 'a', {value: 1}));
console.log(Reflect.ownKeys({b: 1, 1: 1, [Symbol('s')]: 1}).map(String).join(), Reflect.apply(Math.max, null, [1, 3, 2]));

class Base {
    constructor(value) {
        this.value = value;
        this.target = new.target.name;
    }
}
class Other {}

const made = Reflect.construct(Base, [5], Other);

console.log(made instanceof Other, made instanceof Base, made.value, made.target);
console.log(Reflect.construct(Array, [3], Other) instanceof Other, Array.isArray(Reflect.construct(Array, [3], Other)));
console.log(Object.prototype.toString.call(Reflect.construct(Date, [0], Other)), Reflect.construct(Error, ['m'], Other).message);
console.log(Reflect.getPrototypeOf([]) === Array.prototype, Reflect.setPrototypeOf({}, null), Reflect.isExtensible({}));
for (const f of [() => Reflect.get(1, 'a'), () => Reflect.construct(() => {}, []), () => Reflect.construct(Array, []), () => Reflect.construct(Array, [], [].map)]) {
    try {
        console.log(typeof f());
    } catch (error) {
        console.log(error.name);
    }
}
