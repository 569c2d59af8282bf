// Nothing but connect is taken before a successful connect.
'use strict';

const { openClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();

  for (const command of [{ subscribe: { channel: 'open:a' } }, { publish: { channel: 'open:a', data: 1 } }, { rpc: { method: 'echo' } }]) {
    const client = await openClient(server);
    client.send({ id: 1, ...command });
    await client.expectClose(3501);
  }
  const sender = await openClient(server);
  sender.send({ send: { data: 1 } });
  await sender.expectClose(3501);
});
