// For import-and-export.mjs: a cycle back.
import { increment } from './exports_of_all_kinds.mjs';
export const deep = 'deep';
export const later = () => increment;
try { increment(); } catch (error) { console.log('dead zone', error.name); }
