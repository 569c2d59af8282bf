// What a client sends after its Close frame is not looked at (RFC 6455 5.5.1).
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');
const { frame, closePayload, OPCODE } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve();
  const watcher = await connectClient(server);
  await watcher.done('subscribe', { channel: 'open:a' });
  const client = await connectClient(server);
  client.socket.answersClose = false;

  client.socket.tcp.write(Buffer.concat([
    frame('{"id":2,"publish":{"channel":"open:a","data":"before"}}'),
    frame(closePayload(1000), { opcode: OPCODE.close }),
    frame('{"id":3,"publish":{"channel":"open:a","data":"after"}}'),
  ]));
  await client.socket.tcp.expectClosed();

  await watcher.done('publish', { channel: 'open:a', data: 'last' });
  const first = await watcher.publication('open:a');
  const second = await watcher.publication('open:a');
  if (first !== 'before' || second !== 'last') {
    throw new Error(`expected 'before' and 'last', got '${first}' and '${second}'`);
  }
});
