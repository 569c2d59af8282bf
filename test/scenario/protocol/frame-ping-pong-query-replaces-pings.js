// With cf_ws_frame_ping_pong=true the server pings with WebSocket frames, and the connect reply speaks of no pings.
'use strict';

const assert = require('node:assert');
const { openClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--ping-interval', '600ms', '--pong-timeout', '300ms'] });
  const path = '/connection/websocket?cf_ws_frame_ping_pong=true';
  const client = await openClient(server, { path });

  const connected = await client.done('connect', {});
  assert.strictEqual(connected.ping, undefined);
  assert.strictEqual(connected.pong, undefined);

  for (let i = 0; i < 2; i++) {
    const payload = await client.socket.control('ping');
    client.socket.sendFrame(payload, { opcode: 10 });
  }
  await client.alive();
});
