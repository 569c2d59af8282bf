// A script that throws while it is loaded: the exception with its line, and exit code 1; nothing listens.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

scenario(async ({ run }) => {
  const program = await run(['--port', '0', '--log-format', 'json', 'app.js'],
    { files: { 'app.js': "require('eider');\n\nthrow new Error('not today');\n" } });

  assert.strictEqual(program.result.code, 1);
  assert.match(program.stderr, /not today/);
  assert.match(program.stderr, /app\.js:3\b/);
  assert.doesNotMatch(program.stderr, /"listening"/);
});
