// Control frames are not fragmented (RFC 6455 5.5).
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');
const { OPCODE } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve();

  const client = await connectClient(server);
  client.socket.sendFrame('half', { opcode: OPCODE.ping, fin: false });
  await client.expectClose(1002);
});
