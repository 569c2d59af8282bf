// subscribersMax holds also when several subscriptions wait for the same handler at once.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  var held = [];
  eider.channel('slow', {
    subscribersMax: 1,
    subscribe: function () {
      return new Promise(function (resolve) { held.push(resolve); });
    }
  });
  eider.rpc('held', function () { return held.length; });
  eider.rpc('release', function () { held.forEach(function (resolve) { resolve(); }); });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const clients = [await connectClient(server), await connectClient(server)];

  clients.forEach((client) => client.send({ id: 100, subscribe: { channel: 'slow' } }));
  let held = 0;
  while (held < 2) {
    held = (await clients[0].done('rpc', { method: 'held' })).data;
  }
  clients[0].send({ id: 200, rpc: { method: 'release' } });

  const replies = [await clients[0].reply(100), await clients[1].reply(100)];
  const codes = replies.map((reply) => (reply.error ? reply.error.code : 'subscribed')).sort();
  assert.deepStrictEqual(codes, [106, 'subscribed']);
});
