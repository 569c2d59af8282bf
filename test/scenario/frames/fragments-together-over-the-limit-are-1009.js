// The size limit is the message's: fragments that are small each do not get round it.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');
const { OPCODE } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--message-size-max', '10000'] });
  const client = await connectClient(server);

  client.socket.sendFrame('x'.repeat(4000), { fin: false });
  client.socket.sendFrame('x'.repeat(4000), { fin: false, opcode: OPCODE.continuation });
  client.socket.sendFrame('x'.repeat(4000), { fin: false, opcode: OPCODE.continuation });

  await client.expectClose(1009);
});
