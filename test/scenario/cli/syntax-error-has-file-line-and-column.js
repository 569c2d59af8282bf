// A script that does not compile: file:line:column, the line itself with a caret below, and exit code 1.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

scenario(async ({ run }) => {
  const program = await run(['--port', '0', 'app.js'],
    { files: { 'app.js': "var a = 1;\n\nvar b = = 2;\n" } });

  assert.strictEqual(program.result.code, 1);
  assert.match(program.stderr, /app\.js:3:9/);
  assert.match(program.stderr, /var b = = 2;\n\s*\^/);
});
