// A client's publication carries its user, its client id and its info; the server's own carries none.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.connect(function (client, request) {
    return request.token ? { user: request.token, info: { colour: 'green' } } : {};
  });
  eider.channel('open:*', {});
  eider.rpc('speak', function () {
    eider.publish('open:a', 'from the server');
  });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const watcher = await connectClient(server);
  await watcher.done('subscribe', { channel: 'open:a' });
  const named = await connectClient(server, { token: 'ann' });

  await named.done('publish', { channel: 'open:a', data: 1 });
  assert.deepStrictEqual((await watcher.push('pub')).pub, {
    data: 1,
    info: { user: 'ann', client: named.connected.client, conn_info: { colour: 'green' } },
  });

  await watcher.done('publish', { channel: 'open:a', data: 2 });
  assert.deepStrictEqual((await watcher.push('pub')).pub, { data: 2, info: { user: '', client: watcher.connected.client } });

  await named.done('rpc', { method: 'speak' });
  assert.deepStrictEqual((await watcher.push('pub')).pub, { data: 'from the server' });
});
