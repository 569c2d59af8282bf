// Close codes that may not be on the wire, and a body of one byte, are answered 1002 (RFC 6455 7.4, 5.5.1).
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');
const { OPCODE } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve();

  for (const code of [0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65535]) {
    const client = await connectClient(server);
    client.socket.answersClose = false;
    client.socket.close(code);
    await client.expectClose(1002).catch((error) => {
      error.message = `code ${code}: ${error.message}`;
      throw error;
    });
  }

  const short = await connectClient(server);
  short.socket.answersClose = false;
  short.socket.sendFrame(Buffer.from([3]), { opcode: OPCODE.close });
  await short.expectClose(1002);
});
