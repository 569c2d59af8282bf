// A module that cannot be found is named, with who asked for it.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

scenario(async ({ run }) => {
  const program = await run(['--port', '0', 'app.js'], { files: { 'app.js': "\nrequire('./absent');\n" } });

  assert.strictEqual(program.result.code, 1);
  assert.match(program.stderr, /absent/);
  assert.match(program.stderr, /app\.js/);
});
