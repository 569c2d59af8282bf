// A channel that no pattern of the app matches cannot be subscribed to or published in.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await connectClient(server);

  await client.refused(102, 'subscribe', { channel: 'elsewhere' });
  await client.refused(102, 'publish', { channel: 'elsewhere', data: 1 });
  await client.refused(102, 'subscribe', { channel: 'open' });
  await client.alive();
});
