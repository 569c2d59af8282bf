// A value out of its range or of the wrong kind: one line with the flag and the value, and exit code 2.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

scenario(async ({ run }) => {
  const wrong = [['--port', '65536'], ['--port', 'x'], ['--ping-interval', '5 bananas'], ['--message-size-max', '-1'],
    ['--log-format', 'xml'], ['--origins', 'app.example']];

  for (const [flag, value] of wrong) {
    const program = await run([flag, value, 'app.js'], { files: { 'app.js': '' } });
    assert.strictEqual(program.result.code, 2, `expected exit 2 for ${flag} ${value}, got ${program.stderr}`);
    assert.ok(program.stderr.includes(flag) && program.stderr.includes(value), `expected ${flag} ${value} in '${program.stderr}'`);
    assert.strictEqual(program.stderr.trim().split('\n').length, 1);
  }
});
