// After unsubscribe() nothing more arrives; subscribing again works on the same connection.
'use strict';

const assert = require('node:assert');
const { connectOfficial, subscribeOfficial } = require('../support/official_client');
const { scenario } = require('../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await connectOfficial(server);
  const other = await connectOfficial(server);
  const room = subscribeOfficial(client, 'open:a');
  await room.events.next('subscribed');

  room.unsubscribe();
  await room.events.next('unsubscribed');
  await other.publish('open:a', 'unheard');
  room.subscribe();
  await room.events.next('subscribed');
  await other.publish('open:a', 'heard');

  assert.strictEqual((await room.events.next('publication')).data, 'heard');
});
