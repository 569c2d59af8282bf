// SIGTERM closes every client with "shutdown", which asks it to reconnect, and the program exits with 0; SIGINT too.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  for (const signal of ['SIGTERM', 'SIGINT']) {
    const server = await serve();
    const clients = [await connectClient(server), await connectClient(server)];
    await clients[0].done('subscribe', { channel: 'open:a' });

    server.signal(signal);

    for (const client of clients) {
      assert.strictEqual(await client.expectClose(3001), 'shutdown');
    }
    await server.ended({ code: 0 });
  }
});
