// When the server restarts on the same port, clients reconnect and resubscribe by themselves and go on chatting.
'use strict';

const assert = require('node:assert');
const { connectOfficial, subscribeOfficial } = require('../support/official_client');
const { scenario } = require('../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();
  const ann = await connectOfficial(server);
  const bob = await connectOfficial(server);
  const rooms = [ann, bob].map((client) => subscribeOfficial(client, 'open:a'));
  for (const room of rooms) {
    await room.events.next('subscribed');
  }

  server.signal('SIGTERM');
  await server.ended({ code: 0 });
  assert.strictEqual((await ann.events.next('connecting')).code, 0); // the one of the start
  assert.strictEqual((await ann.events.next('connecting')).code, 3001);
  await serve({ port: server.port });

  for (const room of rooms) {
    await room.events.next('subscribed');
  }
  await rooms[0].publish('after the restart');
  assert.strictEqual((await rooms[1].events.next('publication')).data, 'after the restart');
});
