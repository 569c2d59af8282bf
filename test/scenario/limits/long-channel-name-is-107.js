// A channel's name has at most 255 bytes, of ASCII.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await connectClient(server);

  await client.done('subscribe', { channel: 'open:' + 'x'.repeat(250) });
  await client.refused(107, 'subscribe', { channel: 'open:' + 'x'.repeat(251) });
  await client.refused(107, 'publish', { channel: 'open:' + 'x'.repeat(251), data: 1 });
  await client.refused(107, 'subscribe', { channel: 'open:ä' });
});
