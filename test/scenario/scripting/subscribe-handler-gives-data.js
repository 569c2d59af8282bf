// The subscribe handler sees the channel's parameters and the client's data; its data goes into the reply.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.channel('room:{house}:{id}', {
    subscribe: function (client, params, data) {
      return { data: { params: params, data: data } };
    }
  });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const client = await connectClient(server);

  assert.deepStrictEqual(await client.done('subscribe', { channel: 'room:red:7', data: { since: 3 } }), {
    data: { params: { house: 'red', id: '7' }, data: { since: 3 } },
  });
  await client.refused(102, 'subscribe', { channel: 'room:red' });
  await client.refused(102, 'subscribe', { channel: 'room:red:7:8' });
});
