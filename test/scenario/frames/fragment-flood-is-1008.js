// A message has at most fragments_max fragments: that many are read, one more ends the connection with 1008.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');
const { OPCODE } = require('../../support/web_socket');

const MAX = 10;

function sendInFragments(client, count) {
  const text = '{"id":2,"unsubscribe":{"channel":"x"}}';
  client.socket.sendFrame(text, { fin: false });
  for (let i = 2; i < count; i++) {
    client.socket.sendFrame(' ', { fin: false, opcode: OPCODE.continuation });
  }
  client.socket.sendFrame(' ', { opcode: OPCODE.continuation });
}

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--fragments-max', String(MAX)] });
  const client = await connectClient(server);

  sendInFragments(client, MAX);
  await client.reply(2);

  sendInFragments(client, MAX + 1);
  await client.expectClose(1008);
});
