// A handler's promise that is pending when the app is reloaded, twice in quick succession, still gives its answer; what
// is asked afterwards is the new app's, and a client of the old heap that leaves is no trouble.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

const appOf = (version) => `
  var eider = require('eider');
  eider.connect(function (client) { return { user: 'u' }; });
  eider.rpc('slow', function (data, client) {
    client.data = version();
    return new Promise(function (resolve) { setTimeout(resolve, 600); }).then(function () {
      client.send({ late: version() });
      return [version(), client.user];
    });
  });
  eider.rpc('version', version);
  function version() { return ${version}; }
`;

scenario(async ({ serve, temporaryFolder }) => {
  const folder = temporaryFolder();
  const server = await serve({ app: appOf(1), folder });
  const client = await connectClient(server);
  const leaver = await connectClient(server);
  const reload = async (version) => {
    fs.writeFileSync(path.join(folder, 'app.js'), appOf(version));
    server.signal('SIGHUP');
    await server.logged('reloaded');
  };

  const slow = client.done('rpc', { method: 'slow' });
  leaver.send({ id: 50, rpc: { method: 'slow' } });
  await leaver.alive();
  await reload(2);
  await reload(3);
  const other = await connectClient(server);
  assert.deepStrictEqual(await other.done('rpc', { method: 'version' }), { data: 3 });
  leaver.socket.tcp.socket.destroy();

  assert.deepStrictEqual(await slow, { data: [1, 'u'] });
  assert.deepStrictEqual((await client.push('message')).message, { data: { late: 1 } });
  assert.deepStrictEqual(await client.done('rpc', { method: 'slow' }), { data: [3, 'u'] });
});
