// Every subscriber gets the publications of a channel in the order in which they were published.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

const COUNT = 500;

scenario(async ({ serve }) => {
  const server = await serve();
  const publisher = await connectClient(server);
  const subscribers = [publisher, await connectClient(server), await connectClient(server)];
  for (const subscriber of subscribers) {
    await subscriber.done('subscribe', { channel: 'open:a' });
  }

  for (let i = 0; i < COUNT; i++) {
    publisher.send({ id: 1000 + i, publish: { channel: 'open:a', data: i } });
  }

  for (const subscriber of subscribers) {
    for (let i = 0; i < COUNT; i++) {
      assert.strictEqual(await subscriber.publication('open:a'), i);
    }
  }
});
