'use strict';
// Object spread and rest: own, enumerable, in order, getters called, setters not.
const log = [];
const source = { b: 1, get a() { log.push('get'); return 2; }, [Symbol.for('s')]: 3, 1: 'one' };
Object.defineProperty(source, 'hidden', { value: 1, enumerable: false });
const copy = { a: 0, ...source, b: 'last', ...null, ...undefined, ...5, ...'hi', ...[9], ...new (class { own = 1; get proto() { return 1; } })() };
console.log(copy, log, Object.getOwnPropertyDescriptor(copy, 'a'));
const target = { set x(v) { log.push('setter'); }, ...{ x: 1 } };
console.log(target.x, Object.getOwnPropertyDescriptor(target, 'x').set, log);
const { b, ['1']: one, ...rest } = source;
console.log(b, one, rest, Object.keys((({ ...all }) => all)(Object.create({ inherited: 1 }))));
const proxy = new Proxy({ p: 1, q: 2 }, { ownKeys: () => ['q', 'p'], get: (o, k) => k + '!', getOwnPropertyDescriptor: (o, k) => ({ value: 0, configurable: true, enumerable: k === 'p' }) });
console.log({ ...proxy }, { __proto__: null, ...{ ['__proto__']: 'own' } }.__proto__, { ...{ a: { deep: 1 } } }.a);
for (const wrong of [() => { const { ...x } = null; }, () => { ({ ...log.y } = undefined); }]) { try { wrong(); } catch (error) { console.log(error.name); } }
