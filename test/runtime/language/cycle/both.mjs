export * from './one.mjs';
export * from './two.mjs';
export * as names from './one.mjs';
export { own as again } from './one.mjs';
