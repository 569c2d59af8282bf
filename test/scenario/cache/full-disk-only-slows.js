// Where the cache cannot be made or written, scripts run all the same. Who named the folder is told once.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { execFileSync } = require('node:child_process');
const { scenario } = require('../../support/scenario');

const FILES = {
  'app.ts': "import { word } from './word.ts';\nconsole.log(word as string);\n",
  'word.ts': "export const word: string = 'ran';\n"
};

// No file of the program may have a byte: a disk without space.
function onFullDisk(binary, folder, args) {
  const env = { PATH: process.env.PATH, HOME: folder };
  return execFileSync('sh', ['-c', 'trap "" XFSZ; ulimit -f 0; exec "$0" "$@" 2>&1', binary, ...args], { cwd: folder, env }).toString();
}

scenario(async ({ runIn, temporaryFolder, BINARY }) => {
  const folder = temporaryFolder(FILES);

  const unmade = await runIn(folder, ['--cache-dir', path.join(folder, 'app.ts/cache'), 'app.ts']);
  assert.strictEqual(unmade.result.code, 0, unmade.stderr);
  assert.strictEqual(unmade.stdout, 'ran\n');
  assert.match(unmade.stderr, /cache: not used.*Not a directory/);

  const cache = path.join(folder, 'cache');
  const lines = onFullDisk(BINARY, folder, ['--cache-dir', cache, 'app.ts']).trim().split('\n');
  assert.strictEqual(lines.filter((line) => /cache: cannot be written.*File too large/.test(line)).length, 1, lines.join('\n'));
  assert.strictEqual(lines.pop(), 'ran');
  assert.deepStrictEqual(fs.readdirSync(cache), [], 'expected no halves of files');

  assert.strictEqual(onFullDisk(BINARY, folder, ['app.ts']), 'ran\n');
});
