// A disconnect code of 4000-4499 makes the client connect again by itself, and subscribe again.
'use strict';

const assert = require('node:assert');
const { connectOfficial, subscribeOfficial } = require('../support/official_client');
const { scenario } = require('../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.channel('open:*', {});
  eider.message(function (client, data) { client.disconnect(data.code, 'come back'); });
}

scenario(async ({ serve }) => {
  const client = await connectOfficial(await serve({ app }));
  const room = subscribeOfficial(client, 'open:a');
  await room.events.next('subscribed');
  await client.events.next('connecting'); // the first one

  await client.send({ code: 4001 });

  assert.strictEqual((await client.events.next('connecting')).code, 4001);
  await client.events.next('connected');
  await room.events.next('subscribed');
  await room.publish('again');
  assert.strictEqual((await room.events.next('publication')).data, 'again');
});
