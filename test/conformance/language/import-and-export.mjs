// Modules: live bindings, cycles, namespaces, import(), import.meta, top-level await.
import read, { count, increment, renamed as other, default as again, 'a string' as odd } from './exports_of_all_kinds.mjs';
import * as all from './exports_of_all_kinds.mjs';
import legacy from './legacy_module.cjs';

console.log(typeof this, count, increment(), count, other, read(), again === read, odd);
console.log(Object.keys(all).sort(), Object.prototype.toString.call(all), Object.getPrototypeOf(all), 'count' in all, Object.isExtensible(all), all.nested.deep);
try { all.count = 5; } catch (error) { console.log(error.name); }
try { count = 5; } catch (error) { console.log(error.name); }
console.log(import.meta.url.startsWith('file:///'), import.meta.filename?.endsWith('import-and-export.mjs'), import.meta.dirname?.endsWith('language'));
const same = await import('./exports_of_all_kinds.mjs');
console.log(same === all, (await import(`./exports_of_${'all'}_kinds.mjs`)).default === read, legacy.answer);
await import('./not_there.mjs').catch((error) => console.log(error.code));
console.log(await Promise.resolve('top level'));
export { count as shown };
