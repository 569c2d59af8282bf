// A pong timeout as long as the ping interval makes no sense; the line names both.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

scenario(async ({ run }) => {
  const program = await run(['--ping-interval', '5s', '--pong-timeout', '5s', 'app.js'], { files: { 'app.js': '' } });

  assert.strictEqual(program.result.code, 2);
  assert.match(program.stderr, /ping.interval/);
  assert.match(program.stderr, /pong.timeout/);
});
