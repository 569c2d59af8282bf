// A connection that is reset in the middle of everything leaves the others and the exit in order.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();
  const steady = await connectClient(server);
  await steady.done('subscribe', { channel: 'open:a' });

  for (let i = 0; i < 20; i++) {
    const client = await connectClient(server);
    await client.done('subscribe', { channel: 'open:a' });
    client.send({ id: 10, publish: { channel: 'open:a', data: i } });
    client.socket.tcp.socket.resetAndDestroy();
  }
  await steady.done('publish', { channel: 'open:a', data: 'last' });

  while ((await steady.publication('open:a')) !== 'last');
});
