// A script that is not there: one line that names it, and exit code 1.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

scenario(async ({ run }) => {
  const program = await run(['nowhere.js']);

  assert.strictEqual(program.result.code, 1);
  assert.match(program.stderr, /^eider: nowhere\.js: no such file\n$/);
});
