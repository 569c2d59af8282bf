import { shared } from './both.mjs';
console.log('not reached', shared);
