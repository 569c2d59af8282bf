// A port that somebody else listens on: one line that names it, and exit code 1.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve, run }) => {
  const server = await serve();

  const second = await run(['--port', String(server.port), '--host', '127.0.0.1', '--log-format', 'human', 'app.js'],
    { files: { 'app.js': "require('eider');" } });

  assert.strictEqual(second.result.code, 1);
  const line = second.stderr.split('\n').find((each) => each.includes(String(server.port)));
  assert.ok(line && /in use/.test(line), `expected a line with the port and the cause, got:\n${second.stderr}`);
});
