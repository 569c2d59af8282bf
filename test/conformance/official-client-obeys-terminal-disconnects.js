// A disconnect code of 4500 or more, and the protocol's own 3500-3999, end the client for good.
'use strict';

const assert = require('node:assert');
const { connectOfficial } = require('../support/official_client');
const { scenario } = require('../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.message(function (client, data) { client.disconnect(data.code, 'go away'); });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });

  const client = await connectOfficial(server);
  await client.send({ code: 4501 });
  const { code, reason } = await client.events.next('disconnected');
  assert.deepStrictEqual([code, reason], [4501, 'go away']);

  // No handler for messages: 3508, by the server itself.
  const other = await connectOfficial(await serve());
  await other.send('anybody?');
  assert.strictEqual((await other.events.next('disconnected')).code, 3508);
});
