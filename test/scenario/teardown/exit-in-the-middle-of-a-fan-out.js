// With more waiting for its clients than the network takes, the program still ends in time and with 0.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--outbox-size-max', '64MiB', '--shutdown-timeout', '1s'] });
  const stalled = await connectClient(server);
  await stalled.done('subscribe', { channel: 'open:a' });
  stalled.socket.tcp.socket.pause();
  const publisher = await connectClient(server);
  for (let i = 0; i < 300; i++) {
    publisher.send({ id: 10 + i, publish: { channel: 'open:a', data: 'x'.repeat(50000) } });
  }
  await publisher.reply(10 + 299);

  server.signal('SIGTERM');

  await server.ended({ code: 0 }, 8000);
});
