// A promise from a handler delays the later commands of that client on that channel, and no others.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  var release;
  eider.channel('slow', {
    subscribe: function () {
      return new Promise(function (resolve) { release = resolve; });
    }
  });
  eider.channel('open:*', {});
  eider.rpc('release', function () { release({ data: 'at last' }); });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const client = await connectClient(server);

  client.send({ id: 2, subscribe: { channel: 'slow' } }, { id: 3, publish: { channel: 'slow', data: 'x' } });
  client.send({ id: 4, subscribe: { channel: 'open:a' } }, { id: 5, rpc: { method: 'release' } });

  await client.expectNext({ id: 4, subscribe: {} });
  const rest = [await client.next(), await client.next(), await client.next(), await client.next()];
  const order = rest.map((message) => message.id || 'publication');
  assert.ok(order.indexOf(2) < order.indexOf('publication') && order.indexOf('publication') < order.indexOf(3),
    `expected the subscribe reply, then the publication, then its reply, got ${order}`);
  assert.deepStrictEqual(rest.find((message) => message.id === 2), { id: 2, subscribe: { data: 'at last' } });
});
