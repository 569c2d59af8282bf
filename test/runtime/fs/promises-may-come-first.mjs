// fs/promises before fs.
import { readFile, constants } from 'node:fs/promises';

console.log((await readFile('fs/promises-may-come-first.mjs', 'utf8')).split('\n')[0], typeof constants.R_OK);
const fs = await import('fs');
console.log(fs.promises.readFile === readFile, typeof fs.readFileSync);
