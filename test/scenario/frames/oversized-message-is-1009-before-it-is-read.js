// A frame that declares more than the limit is refused by its header: 1009, whatever of it has come.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--message-size-max', '10000'] });

  for (const declared of [10001, 70000, 2 ** 31, 2n ** 62n]) {
    const client = await connectClient(server);
    client.socket.sendFrame('{"id":2,"rpc":{"method":"echo","data":"', { declared });
    await client.expectClose(1009).catch((error) => {
      error.message = `declared ${declared}: ${error.message}`;
      throw error;
    });
  }
});
