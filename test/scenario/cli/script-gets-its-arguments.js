// What stands behind the script's name is the script's own, flags included.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { EiderProcess, temporaryFolder } = require('../../support/eider_process');

scenario(async () => {
  const folder = temporaryFolder({ 'app.js': "require('eider');\nconsole.log(JSON.stringify(process.argv.slice(2)));\n" });
  const server = new EiderProcess(['--port', '0', '--host', '127.0.0.1', '--log-format', 'json', 'app.js', '--port', 'mine', 'x'],
    { cwd: folder });
  await server.logged('listening');

  await server.stop();

  assert.strictEqual(server.stdout, '["--port","mine","x"]\n');
});
