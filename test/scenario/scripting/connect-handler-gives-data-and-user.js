// The connect handler sees token and data; it says who the client is, and what its connect reply carries.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.connect(function (client, request) {
    return { user: request.token, data: { welcome: request.data } };
  });
  eider.rpc('who', function (data, client) { return { user: client.user, id: client.id }; });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const client = await connectClient(server, { token: 'ann', data: ['a', 1] });

  assert.deepStrictEqual(client.connected.data, { welcome: ['a', 1] });
  assert.deepStrictEqual(await client.done('rpc', { method: 'who' }), { data: { user: 'ann', id: client.connected.client } });
});
