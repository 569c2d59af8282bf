// With --watch a change of the app's files reloads it: written in place, replaced as editors do, broken and mended.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

const app = "var eider = require('eider');\nvar value = require('./lib/value');\n" +
  "eider.rpc('value', function () { return value; });\n";

scenario(async ({ serve, temporaryFolder }) => {
  const folder = temporaryFolder({ 'lib/value.js': 'module.exports = 1;\n' });
  const file = path.join(folder, 'lib/value.js');
  const server = await serve({ app, folder, flags: ['--watch'] });
  const client = await connectClient(server);
  const value = async () => (await client.done('rpc', { method: 'value' })).data;

  fs.writeFileSync(file, 'module.exports = 2;\n');
  await server.logged('reloaded');
  assert.strictEqual(await value(), 2);

  fs.writeFileSync(`${file}.tmp`, 'module.exports = 3;\n');
  fs.renameSync(`${file}.tmp`, file);
  await server.logged('reloaded');
  assert.strictEqual(await value(), 3);

  fs.writeFileSync(file, 'module.exports = ;\n');
  await server.log.take('a failed reload', (line) => /^reload failed[^]*lib\/value\.js:1:18/.test(line.text));
  assert.strictEqual(await value(), 3);

  fs.unlinkSync(file);
  await server.log.take('a failed reload', (line) => /^reload failed[^]*Cannot find module/.test(line.text));

  fs.writeFileSync(file, 'module.exports = 4;\n');
  await server.logged('reloaded');
  assert.strictEqual(await value(), 4);
});
