// However the network cuts a frame, its message is the same; and several frames may come in one piece.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');
const { frame } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await connectClient(server);
  client.socket.tcp.socket.setNoDelay(true);

  for (const byte of frame('{"id":2,"rpc":{"method":"echo","data":"slowly"}}')) {
    client.socket.tcp.write(Buffer.from([byte]));
    await new Promise(setImmediate);
  }
  assert.deepStrictEqual(await client.reply(2), { id: 2, rpc: { data: 'slowly' } });

  const many = Array.from({ length: 50 }, (_, i) => frame(`{"id":${i + 10},"rpc":{"method":"echo","data":${i}}}`));
  client.socket.tcp.write(Buffer.concat(many));
  for (let i = 0; i < 50; i++) {
    assert.deepStrictEqual(await client.next(), { id: i + 10, rpc: { data: i } });
  }
});
