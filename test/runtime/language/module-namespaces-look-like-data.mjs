import * as both from './cycle/both.mjs';

console.log(Object.keys(both), both.own, both.again, 'shared' in both, Object.getOwnPropertyDescriptor(both, 'own'));
console.log(Reflect.set(both, 'own', 1), Reflect.defineProperty(both, 'own', { value: 'one' }), Reflect.defineProperty(both, 'own', { value: 2 }));
console.log(Reflect.deleteProperty(both, 'own'), Reflect.deleteProperty(both, 'none'), Object.isExtensible(both), Object.getPrototypeOf(both));
console.log({ ...both.names }, Object.prototype.toString.call(both), both.names === (await import('./cycle/one.mjs')));
try {
  both.own = 2;
} catch (error) {
  console.log(error.name);
}
for (const file of ['ambiguous', 'to_itself']) {
  await import(`./cycle/${file}.mjs`).catch((error) => console.log(file, error.name));
  await import(`./cycle/${file}.mjs`).catch((error) => console.log(file, error.name));
}
