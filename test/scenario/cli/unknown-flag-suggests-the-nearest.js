// A flag that does not exist: one line with the nearest one that does, and exit code 2.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

scenario(async ({ run }) => {
  for (const [typo, meant] of [['--prot', '--port'], ['--message-size', '--message-size-max'], ['--pingintervall', '--ping-interval']]) {
    const program = await run([typo, '1', 'app.js'], { files: { 'app.js': '' } });
    assert.strictEqual(program.result.code, 2);
    assert.ok(program.stderr.includes(typo) && program.stderr.includes(meant), `expected ${typo} and ${meant} in '${program.stderr}'`);
    assert.strictEqual(program.stderr.trim().split('\n').length, 1);
  }
});
