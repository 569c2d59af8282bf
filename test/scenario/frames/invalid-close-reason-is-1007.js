// The reason in a Close frame is UTF-8 like any text (RFC 6455 5.5.1, 8.1).
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');
const { OPCODE } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve();

  const client = await connectClient(server);
  client.socket.answersClose = false;
  client.socket.sendFrame(Buffer.from([0x03, 0xe8, 0xff, 0xfe]), { opcode: OPCODE.close });
  await client.socket.expectEnd(1007);
});
