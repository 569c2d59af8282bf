// What a channel does not offer is answered "not available".
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await connectClient(server);
  await client.done('subscribe', { channel: 'open:a' });

  await client.refused(108, 'presence', { channel: 'open:a' });
  await client.refused(108, 'presence_stats', { channel: 'open:a' });
  await client.refused(108, 'history', { channel: 'open:a' });
});
