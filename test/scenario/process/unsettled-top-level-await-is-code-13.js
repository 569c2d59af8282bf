// A main module that still waits at its top level when nothing is left to wait for ends with code 13; 'exit' listeners are told.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

scenario(async ({ run }) => {
  const waiting = await run(['app.mjs'], { files: {
    'app.mjs': "process.on('exit', (code) => console.log('exit', code));\nawait new Promise(() => {});\nconsole.log('never');\n" } });
  assert.strictEqual(waiting.stdout, 'exit 13\n');
  assert.match(waiting.stderr, /unsettled top-level await/);
  assert.strictEqual(waiting.result.code, 13);

  const settled = await run(['app.mjs'], { files: {
    'app.mjs': "await new Promise((resolve) => setTimeout(resolve, 5));\nconsole.log('done');\n" } });
  assert.strictEqual(settled.stdout, 'done\n');
  assert.strictEqual(settled.result.code, 0);

  const throwing = await run(['app.mjs'], { files: {
    'app.mjs': "await null;\nthrow new Error('at the top');\n" } });
  assert.match(throwing.stderr, /app\.mjs:2[^]*Error: at the top/);
  assert.strictEqual(throwing.result.code, 1);
});
