// Pings are answered one by one with their own payload; a flood of them is not: it is cut short, or ended with 1008.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');
const { frame, OPCODE } = require('../../support/web_socket');

const FLOOD = 5000;

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--control-frames-max', '20'] });
  const client = await connectClient(server);
  for (let i = 0; i < 10; i++) {
    client.socket.sendFrame(`ping ${i}`, { opcode: OPCODE.ping });
    assert.strictEqual((await client.socket.control('pong')).toString(), `ping ${i}`);
  }

  const flood = await connectClient(server);
  flood.socket.tcp.write(Buffer.concat(Array.from({ length: FLOOD }, () => frame('x', { opcode: OPCODE.ping }))));
  flood.send({ id: 9, rpc: { method: 'echo', data: 1 } });

  // libwebsockets drops a ping while the answer to another waits, and does not report pings to us to be counted.
  const ended = flood.expectClose(1008).then(() => 'closed');
  const outcome = await Promise.race([ended, flood.reply(9)].map((each) => each.catch(() => new Promise(() => {}))));
  const pongs = flood.socket.frames.waiting.filter(({ opcode }) => opcode === OPCODE.pong).length;
  assert.ok(outcome === 'closed' || pongs < FLOOD / 10, `expected few of ${FLOOD} pings to be answered, got ${pongs}`);
  await client.alive();
});
