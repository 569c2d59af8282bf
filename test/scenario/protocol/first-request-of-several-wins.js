// Of several requests in one command the first in the protocol's order is done, the rest ignored; unknown fields too.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await connectClient(server);

  client.send({ id: 2, unsubscribe: { channel: 'open:a' }, subscribe: { channel: 'open:a', shape: 'round' }, colour: 'red' });

  await client.expectNext({ id: 2, subscribe: {} });
});
