// A module that does not compile is named, not the script that requires it.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

scenario(async ({ run }) => {
  const program = await run(['--port', '0', 'app.js'],
    { files: { 'app.js': "require('./lib/part');\n", 'lib/part.js': "var fine = 1;\nfunction (\n" } });

  assert.strictEqual(program.result.code, 1);
  assert.match(program.stderr, /lib\/part\.js:2:/);
});
