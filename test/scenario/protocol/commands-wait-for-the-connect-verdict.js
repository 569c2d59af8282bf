// While the connect handler decides, what follows waits; it is done afterwards, in order.
'use strict';

const assert = require('node:assert');
const { openClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.connect(function () {
    return new Promise(function (resolve) {
      setTimeout(function () { resolve({ user: 'late' }); }, 200);
    });
  });
  eider.channel('open:*', {});
  eider.rpc('user', function (data, client) { return client.user; });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const client = await openClient(server);

  client.send({ id: 1, connect: {} }, { id: 2, rpc: { method: 'user' } });
  client.send({ id: 3, subscribe: { channel: 'open:a' } });

  assert.ok((await client.next()).connect);
  await client.expectNext({ id: 2, rpc: { data: 'late' } });
  await client.expectNext({ id: 3, subscribe: {} });
});
