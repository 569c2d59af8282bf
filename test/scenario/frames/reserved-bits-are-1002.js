// Reserved bits without an extension that defines them end the connection with 1002 (RFC 6455 5.2).
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

const RSV2 = 2;
const RSV3 = 1;

scenario(async ({ serve }) => {
  const server = await serve();

  for (const rsv of [RSV2, RSV3, RSV2 | RSV3]) {
    const client = await connectClient(server);
    client.socket.sendFrame('{}', { rsv });
    await client.expectClose(1002);
  }
});
