import Made, { first, late } from './first.mjs';

export const second = 'second';
export let callFirst = first();
for (const read of [() => late, () => Made]) {
  try {
    console.log(read());
  } catch (error) {
    console.log(error.name);
  }
}
console.log('second runs', callFirst);
