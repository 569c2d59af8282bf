// A character may begin in one fragment and end in the next; a message that ends inside one is 1007.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');
const { OPCODE } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await connectClient(server);
  const text = Buffer.from('{"id":2,"rpc":{"method":"echo","data":"€𝄞"}}');
  const inside = text.indexOf(Buffer.from('€')) + 1;

  client.socket.sendFrame(text.subarray(0, inside), { fin: false });
  client.socket.sendFrame(text.subarray(inside, inside + 4), { fin: false, opcode: OPCODE.continuation });
  client.socket.sendFrame(text.subarray(inside + 4), { opcode: OPCODE.continuation });
  assert.deepStrictEqual(await client.reply(2), { id: 2, rpc: { data: '€𝄞' } });

  client.socket.sendFrame(text.subarray(0, inside), { fin: false });
  client.socket.sendFrame('', { opcode: OPCODE.continuation });
  await client.expectClose(1007);
});
