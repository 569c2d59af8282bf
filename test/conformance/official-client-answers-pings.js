// The client takes the server's pings as they are: several intervals pass and the connection is the same.
'use strict';

const assert = require('node:assert');
const { connectOfficial, subscribeOfficial } = require('../support/official_client');
const { scenario } = require('../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.channel('open:*', {});
  setInterval(function () { eider.publish('open:ticks', 'tick'); }, 100);
}

scenario(async ({ serve }) => {
  const server = await serve({ app, flags: ['--ping-interval', '500ms', '--pong-timeout', '300ms'] });
  const client = await connectOfficial(server);
  const room = subscribeOfficial(client, 'open:ticks');

  for (let i = 0; i < 20; i++) {
    await room.events.next('publication');
  }

  await client.rpc('absent', 1).catch(() => {});
  assert.strictEqual(client.state, 'connected');
  assert.ok(!client.events.arrivals.waiting.some(({ kind }) => kind === 'disconnected'));
});
