// Presence and history, which this channel does not have, are refused plainly with 108.
'use strict';

const assert = require('node:assert');
const { connectOfficial, subscribeOfficial } = require('../support/official_client');
const { scenario } = require('../support/scenario');

scenario(async ({ serve }) => {
  const client = await connectOfficial(await serve());
  const room = subscribeOfficial(client, 'open:a');
  await room.events.next('subscribed');

  await assert.rejects(room.presence(), { code: 108 });
  await assert.rejects(room.presenceStats(), { code: 108 });
  await assert.rejects(room.history({ limit: 10 }), { code: 108 });
});
