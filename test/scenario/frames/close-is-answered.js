// The server answers a Close frame with one of the same code, then ends the TCP connection.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();

  for (const code of [1000, 1001, 1011, 4000]) {
    const client = await connectClient(server);
    client.socket.answersClose = false;
    client.socket.close(code, 'bye');
    const payload = await client.socket.control('close');
    if (payload.length < 2 || payload.readUInt16BE(0) !== code) {
      throw new Error(`expected a Close with ${code}, got ${payload.toString('hex')}`);
    }
    await client.socket.tcp.expectClosed();
  }
});
