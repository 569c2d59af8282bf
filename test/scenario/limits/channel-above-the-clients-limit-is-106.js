// A client holds at most channels_per_client subscriptions; one more is refused until another has ended.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--channels-per-client', '2'] });
  const client = await connectClient(server);

  await client.done('subscribe', { channel: 'open:1' });
  await client.done('subscribe', { channel: 'open:2' });
  await client.refused(106, 'subscribe', { channel: 'open:3' });

  await client.done('unsubscribe', { channel: 'open:1' });
  await client.done('subscribe', { channel: 'open:3' });
});
