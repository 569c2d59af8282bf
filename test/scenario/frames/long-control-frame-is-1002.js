// A control frame has at most 125 bytes (RFC 6455 5.5): 125 are answered, 126 end the connection with 1002.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');
const { OPCODE } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve();

  const client = await connectClient(server);
  client.socket.sendFrame('p'.repeat(125), { opcode: OPCODE.ping });
  assert.strictEqual((await client.socket.control('pong')).toString(), 'p'.repeat(125));

  client.socket.sendFrame('p'.repeat(126), { opcode: OPCODE.ping });
  await client.socket.expectEnd(1002);
});
