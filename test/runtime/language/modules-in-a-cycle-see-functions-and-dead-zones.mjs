import { first, late } from './cycle/first.mjs';

console.log(first(), late);
