// A script that never finishes loading is ended after script_load_time_max.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

scenario(async ({ run }) => {
  const program = await run(['--port', '0', '--script-load-time-max', '300ms', 'app.js'],
    { files: { 'app.js': "require('eider');\nfor (;;) {}\n" } });

  assert.strictEqual(program.result.code, 1);
  assert.match(program.stderr, /app\.js/);
});
