// Commands that the client batches into one frame are each answered.
'use strict';

const assert = require('node:assert');
const { connectOfficial, subscribeOfficial } = require('../support/official_client');
const { scenario } = require('../support/scenario');

scenario(async ({ serve }) => {
  const client = await connectOfficial(await serve());

  client.startBatching();
  const rooms = ['open:a', 'open:b', 'open:c'].map((channel) => subscribeOfficial(client, channel));
  const answers = Promise.all([1, 2, 3].map((n) => client.rpc('echo', n)));
  client.stopBatching();

  await Promise.all(rooms.map((room) => room.events.next('subscribed')));
  assert.deepStrictEqual((await answers).map(({ data }) => data), [1, 2, 3]);
});
