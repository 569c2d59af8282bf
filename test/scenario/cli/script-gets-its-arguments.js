// What stands behind the script's name is the script's own, flags included.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

scenario(async ({ run }) => {
  const program = await run(['app.js', '--port', 'mine', 'x'],
    { files: { 'app.js': 'console.log(JSON.stringify(process.argv.slice(2)));' } });

  assert.strictEqual(program.result.code, 0, program.stderr);
  assert.match(program.stdout, /^\["--port","mine","x"\]\n$/);
});
