// Who was refused is no member: what is published afterwards does not arrive.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.connect(function (client, request) { return { user: request.token }; });
  eider.channel('members', {
    subscribe: function (client) { if (client.user !== 'ann') { eider.reject(403, 'members only'); } }
  });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const ann = await connectClient(server, { token: 'ann' });
  const bob = await connectClient(server, { token: 'bob' });
  await ann.done('subscribe', { channel: 'members' });
  await bob.refused(403, 'subscribe', { channel: 'members' });

  await ann.done('publish', { channel: 'members', data: 'secret' });

  await ann.publication('members');
  await bob.alive();
  assert.strictEqual(bob.arrived.waiting.length, 0);
});
