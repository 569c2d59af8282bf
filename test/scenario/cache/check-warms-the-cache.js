// `eider check` leaves the lowered text of every file in the cache: the next start lowers nothing, and shows the same errors' places.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

const FILES = {
  'app.ts': "import { channel, rpc } from 'eider';\nimport { add } from './add.ts';\nchannel('a', {});\n" +
    "rpc('add', (numbers: number[]) => add(...numbers));\nthrowLater();\nfunction throwLater(): void { console.log(new Error('here').stack); }\n",
  'add.ts': 'export const add = (a: number, b: number): number => a + b;\n'
};

scenario(async ({ runIn, temporaryFolder }) => {
  const folder = temporaryFolder(FILES);
  const check = () => runIn(folder, ['check', '--log-level', 'debug', '--log-format', 'json', '--cache-dir', `${folder}/cache`, 'app.ts']);
  const prepared = (program) => program.stderr.split('\n').filter((line) => line.includes('"scripts prepared"')).map(JSON.parse);

  const cold = await check();
  assert.strictEqual(cold.result.code, 0, cold.stderr);
  assert.deepStrictEqual(prepared(cold).map((line) => line.files), [2], 'expected two files to be lowered');

  const warm = await check();
  assert.strictEqual(warm.result.code, 0, warm.stderr);
  assert.deepStrictEqual(prepared(warm), [], 'expected no file to be lowered again');
  assert.match(warm.stdout, /app\.ts:6:\d+/);
  assert.strictEqual(warm.stdout, cold.stdout);
});
