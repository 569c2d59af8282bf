'use strict';
// Computed keys: evaluated once, in order, made keys before the value is evaluated.
const log = [];
const key = (name) => ({ toString() { log.push('key ' + name); return name; } });
const value = (v) => { log.push('value ' + v); return v; };
const object = { [key('a')]: value(1), [key('b')]() { return 'b'; }, get [key('c')]() { return 'c'; }, [key('a')]: value(2), async *[key('d')]() {}, [Symbol.for('s')]: 3, ['__proto__']: 'own', [1 + 1]: 'two' };
console.log(log, Reflect.ownKeys(object), object.b.name, Object.getOwnPropertyDescriptor(object, 'c').get.name, object.d.name, object[Symbol.for('s')], Object.getPrototypeOf(object) === Object.prototype);
const symbol = Symbol('described');
const named = { [symbol]: () => {}, [Symbol()]: function () {}, [`t${1}`]: class {} };
console.log(named[symbol].name, Object.getOwnPropertySymbols(named).map((each) => named[each].name), named.t1.name);
class C { static ['x' + 1] = 1; ['y']() {} static get [`z`]() { return 'z'; } }
console.log(C.x1, C.prototype.y.name, C.z);
const { [`a${''}`]: a, [key('b')]: b, ...rest } = { a: 1, b: 2, c: 3 };
console.log(a, b, rest);
try { ({ [{ toString() { throw new RangeError(); } }]: log.push('never') }); } catch (error) { console.log(error.name, log.includes('never')); }
