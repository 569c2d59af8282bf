// Above connections_max a handshake is refused; when somebody has left there is room again.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

const { tryHandshake, openWebSocket } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--connections-max', '2'] });
  const first = await connectClient(server);
  const second = await connectClient(server);

  const { status } = await tryHandshake(server.port);
  assert.ok(status === 503 || status === 0, `expected 503 or a closed connection, got ${status}`);
  await second.alive();

  first.socket.close(1000);
  await first.socket.tcp.expectClosed();
  await openWebSocket(server.port);
});
