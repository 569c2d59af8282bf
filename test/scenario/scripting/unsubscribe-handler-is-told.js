// The unsubscribe handler runs once when a subscription ends: by command, and by the connection's end.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  var told = [];
  eider.connect(function (client, request) { return { user: request.token }; });
  eider.channel('room:{id}', {
    unsubscribe: function (client) { told.push(client.user); }
  });
  eider.rpc('told', function () { return told; });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const watcher = await connectClient(server, { token: 'watcher' });
  const told = async () => (await watcher.done('rpc', { method: 'told' })).data;
  const ann = await connectClient(server, { token: 'ann' });
  await ann.done('subscribe', { channel: 'room:1' });
  const bob = await connectClient(server, { token: 'bob' });
  await bob.done('subscribe', { channel: 'room:1' });

  await ann.done('unsubscribe', { channel: 'room:1' });
  await ann.done('unsubscribe', { channel: 'room:1' });
  assert.deepStrictEqual(await told(), ['ann']);

  bob.socket.tcp.socket.destroy();
  ann.socket.close(1000);
  while ((await told()).length < 2);
  assert.deepStrictEqual(await told(), ['ann', 'bob']);
});
