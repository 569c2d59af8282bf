// A wrong value in the environment is reported under the variable's name; an unknown EIDER_ variable too.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

scenario(async ({ run }) => {
  for (const [name, value] of [['EIDER_PORT', 'x'], ['EIDER_PROT', '80']]) {
    const program = await run(['app.js'], { files: { 'app.js': '' }, env: { [name]: value } });
    assert.strictEqual(program.result.code, 2, program.stderr);
    assert.match(program.stderr, new RegExp(`${name}\\b`));
  }
});
