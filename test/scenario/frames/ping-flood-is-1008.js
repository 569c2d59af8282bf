// More than control_frames_max pings in a second end the connection with 1008; fewer are answered one by one.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');
const { frame, OPCODE } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--control-frames-max', '20'] });
  const client = await connectClient(server);

  for (let i = 0; i < 10; i++) {
    client.socket.sendFrame(`ping ${i}`, { opcode: OPCODE.ping });
    assert.strictEqual((await client.socket.control('pong')).toString(), `ping ${i}`);
  }

  const flood = await connectClient(server);
  flood.socket.tcp.write(Buffer.concat(Array.from({ length: 200 }, () => frame('x', { opcode: OPCODE.ping }))));
  await flood.expectClose(1008);
});
