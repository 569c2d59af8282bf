// The disconnect handler runs once for each client that had connected, and for no other.
'use strict';

const assert = require('node:assert');
const { openClient, connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  var told = [];
  eider.connect(function (client, request) {
    if (request.token === 'nobody') { eider.reject(403, 'no'); }
    return { user: request.token };
  });
  eider.disconnect(function (client) { told.push(client.user); });
  eider.rpc('told', function () { return told; });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const watcher = await connectClient(server, { token: 'watcher' });
  const nobody = await openClient(server);
  await nobody.refused(403, 'connect', { token: 'nobody' });
  nobody.socket.close(1000);
  await nobody.socket.tcp.expectClosed();
  const ann = await connectClient(server, { token: 'ann' });

  ann.socket.close(1000);

  let told = [];
  while (told.length === 0) {
    told = (await watcher.done('rpc', { method: 'told' })).data;
  }
  assert.deepStrictEqual(told, ['ann']);
});
