// Downloads broken off in the middle leave the server and its next download in order.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { request } = require('../../support/tcp_peer');

const { connectTcp } = require('../../support/tcp_peer');

scenario(async ({ serve }) => {
  const server = await serve({ files: { 'public/large.bin': Buffer.alloc(8 * 1024 * 1024, 1) } });

  for (let i = 0; i < 10; i++) {
    const tcp = await connectTcp(server.port);
    tcp.write('GET /large.bin HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    await tcp.until(() => (tcp.received.length > 0 ? true : undefined), 'the first bytes');
    tcp.socket.resetAndDestroy();
  }
  assert.strictEqual((await request(server.port, '/large.bin')).body.length, 8 * 1024 * 1024);
});
