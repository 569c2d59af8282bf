// Subscriptions that a handler still decides on count for channels_per_client, so that a burst does not get round it.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  var held = [];
  eider.channel('slow:*', {
    subscribe: function () {
      return new Promise(function (resolve) { held.push(resolve); });
    }
  });
  eider.rpc('release', function () { held.forEach(function (resolve) { resolve(); }); });
}

scenario(async ({ serve }) => {
  const server = await serve({ app, flags: ['--channels-per-client', '2'] });
  const client = await connectClient(server);

  client.send(...[2, 3, 4, 5].map((id) => ({ id, subscribe: { channel: `slow:${id}` } })));
  client.send({ id: 6, rpc: { method: 'release' } });

  const replies = [];
  for (const id of [2, 3, 4, 5]) {
    replies.push(await client.reply(id));
  }
  const codes = replies.map((reply) => (reply.error ? reply.error.code : 'subscribed'));
  assert.deepStrictEqual(codes, ['subscribed', 'subscribed', 106, 106]);
});
