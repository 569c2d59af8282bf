// --help and --version go to stdout with exit code 0; the help has the settings with their defaults.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

scenario(async ({ run }) => {
  const help = await run(['serve', '--help']);
  assert.strictEqual(help.result.code, 0);
  for (const flag of ['--port', '--host', '--origins', '--message-size-max', '--script-time-max', '--log-format']) {
    assert.ok(help.stdout.includes(flag), `expected ${flag} in the help`);
  }
  assert.match(help.stdout, /8000/);
  assert.strictEqual(help.stderr, '');

  const version = await run(['--version']);
  assert.strictEqual(version.result.code, 0);
  assert.match(version.stdout, /\d+\.\d+\.\d+/);
});
