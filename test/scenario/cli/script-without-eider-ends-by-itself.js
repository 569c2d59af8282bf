// A script that uses neither 'eider' nor 'ws' runs as node would run it: nothing listens, and it ends when it is done.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

scenario(async ({ run }) => {
  const program = await run(['--port', '0', '--log-format', 'json', 'app.js'],
    { files: { 'app.js': "setTimeout(function () { console.log('done'); }, 10);\n" } });

  assert.strictEqual(program.result.code, 0, program.stderr);
  assert.strictEqual(program.stdout, 'done\n');
  assert.doesNotMatch(program.stderr, /listening/);
});
