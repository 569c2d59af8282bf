// Pongs that nobody asked for are free for the sender; more than control_frames_max in a second end it with 1008.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');
const { frame, OPCODE } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--control-frames-max', '20'] });
  const client = await connectClient(server);
  client.socket.sendFrame('x', { opcode: OPCODE.pong });
  await client.alive();

  client.socket.tcp.write(Buffer.concat(Array.from({ length: 200 }, () => frame('x', { opcode: OPCODE.pong }))));
  await client.expectClose(1008);
});
