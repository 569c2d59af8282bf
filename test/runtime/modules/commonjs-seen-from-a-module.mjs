// What an ES module sees of a CommonJS one: its properties as names, __esModule too, a getter that throws as undefined.
import { createRequire } from 'node:module';
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';

const folder = mkdtempSync(join(tmpdir(), 'eider-'));
const load = async (name, text) => {
    writeFileSync(join(folder, name), text);
    const namespace = await import(join(folder, name));
    return Object.keys(namespace).filter((key) => key !== 'module.exports').sort().map((key) => `${key}=${typeof namespace[key]}`).join(' ');
};
console.log(await load('a.cjs', "Object.defineProperty(exports, '__esModule', { value: true }); exports.a = 1; exports.default = 2;"));
console.log(await load('b.cjs', "Object.defineProperty(exports, 'bad', { enumerable: true, get: function () { return x.y; } }); var x; exports.good = 1;"));
console.log(await load('c.cjs', 'module.exports = 5;'));
console.log(createRequire(import.meta.url)(join(folder, 'a.cjs')).default);
rmSync(folder, { recursive: true });
