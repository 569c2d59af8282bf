// Connections that have not finished their handshake, and idle HTTP connections, do not keep the program.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

const { connectTcp } = require('../../support/tcp_peer');

scenario(async ({ serve }) => {
  const server = await serve();
  const half = await connectTcp(server.port);
  half.write('GET /connection/websocket HTTP/1.1\r\nHost: x\r\n');
  await connectTcp(server.port);
  const idle = await connectTcp(server.port);
  idle.write('GET /health HTTP/1.1\r\nHost: x\r\n\r\n');
  assert.strictEqual((await idle.response()).status, 200);

  server.signal('SIGTERM');

  await server.ended({ code: 0 }, 8000);
});
