export { a as b, b as a } from './to_itself.mjs';
console.log('not reached');
