// fs/promises.
import fs from 'node:fs';
import * as promises from 'node:fs/promises';
import { readFile, writeFile, mkdir } from 'fs/promises';
import os from 'os';

process.chdir(await promises.mkdtemp(`${os.tmpdir()}/eider-fs-`));
console.log(fs.promises === promises.default, promises.readFile === fs.promises.readFile, promises.constants === fs.constants);
console.log(await writeFile('a', 'text'), await readFile('a'), await readFile('a', 'utf8'), await readFile('a', { encoding: 'hex' }));
console.log(await promises.appendFile('a', '!'), (await promises.stat('a')).size, await mkdir('x/y', { recursive: true }), await mkdir('z'));
console.log(await promises.readdir('.'), (await promises.readdir('.', { withFileTypes: true })).map((each) => each.isDirectory()));
console.log(await promises.copyFile('a', 'x/b'), await promises.rename('a', 'x/a'), await promises.readdir('x'));
console.log(await promises.access('x/a'), await promises.symlink('a', 'x/l'), await promises.readlink('x/l'), (await promises.lstat('x/l')).isSymbolicLink());
console.log((await promises.realpath('x/l')).endsWith('/x/a'), await promises.chmod('x/a', 0o600), (await promises.stat('x/l')).mode.toString(8));
console.log(await promises.utimes('x/a', 1, 2), (await promises.stat('x/a')).mtimeMs, await promises.truncate('x/a', 2), await readFile('x/a', 'latin1'));
console.log(await promises.unlink('x/l'), await promises.rmdir('z'), await promises.rm('x', { recursive: true }), await promises.readdir('.'));

// Errors are rejections, those of arguments too.
for (const work of [() => readFile('none'), () => readFile(), () => promises.stat(5), () => writeFile('a', {}), () => promises.access('none')]) {
    let promise;
    try {
        promise = work();
    } catch (error) {
        console.log('thrown', error);
        continue;
    }
    await promise.catch((error) => console.log(error.code, error.message, error instanceof Error));
}

const aborted = AbortSignal.abort();
await readFile('a', { signal: aborted }).catch((error) => console.log(error.name, error.code, error.message, error.cause === aborted.reason));
const controller = new AbortController();
const waiting = readFile(import.meta.filename, { signal: controller.signal });
controller.abort('enough');
await waiting.catch((error) => console.log(error.name, error.cause));
await readFile('a', { signal: 5 }).catch((error) => console.log(error.message));
await promises.rm(process.cwd(), { recursive: true });
