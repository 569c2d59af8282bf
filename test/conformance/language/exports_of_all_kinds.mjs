// For import-and-export.mjs.
export let count = 1;
export const increment = () => ++count;
export default function () { return `default ${hoisted()}`; }
function hoisted() { return 'hoisted'; }
export { hoisted as renamed, increment as 'a string' };
export * as nested from './exports_nested.mjs';
export class Exported {}
export const { a, b: [c] } = { a: 1, b: [2] };
