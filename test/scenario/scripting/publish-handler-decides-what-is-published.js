// What the publish handler returns is published; when it returns nothing, the message is published as it came.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.connect(function () { return { user: 'ann' }; });
  eider.channel('room:{id}', {
    publish: function (client, message, params) {
      if (message === 'as it is') {
        return undefined;
      }
      return { from: client.user, room: params.id, text: message };
    }
  });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const client = await connectClient(server);
  await client.done('subscribe', { channel: 'room:7' });

  await client.done('publish', { channel: 'room:7', data: 'hi' });
  assert.deepStrictEqual(await client.publication('room:7'), { from: 'ann', room: '7', text: 'hi' });

  await client.done('publish', { channel: 'room:7', data: 'as it is' });
  assert.strictEqual(await client.publication('room:7'), 'as it is');
});
