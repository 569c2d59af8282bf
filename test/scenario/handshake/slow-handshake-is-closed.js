// Whoever connects and does not finish the handshake within handshake_timeout is closed: silent, or slow.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { connectTcp } = require('../../support/tcp_peer');
const { handshake } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--handshake-timeout', '1s'] });

  const silent = await connectTcp(server.port);
  const half = await connectTcp(server.port);
  half.write(handshake(server.port).slice(0, 60));
  // One byte at a time, which must not win it more time.
  const slow = await connectTcp(server.port);
  const text = handshake(server.port, { headers: { 'X-Long': 'x'.repeat(2000) } });
  let sent = 0;
  const drip = setInterval(() => slow.write(text[sent++]), 50);

  await Promise.all([silent, half, slow].map((peer) => peer.expectClosed(8000)));
  clearInterval(drip);
  assert.ok(sent < text.length, 'the slow handshake came to its end');
});
