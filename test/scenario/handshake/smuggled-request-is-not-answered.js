// A body in an upgrade request holds no second request: after the answer to the first there is no other.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { connectTcp } = require('../../support/tcp_peer');
const { handshake } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--handshake-timeout', '1s', '--connect-timeout', '1s'] });
  const hidden = 'GET /health HTTP/1.1\r\nHost: x\r\n\r\n';
  const framings = [
    { 'Content-Length': String(hidden.length) },
    { 'Content-Length': '5', 'Transfer-Encoding': 'chunked' },
    { 'Content-Length': ['4', String(hidden.length)] },
  ];

  for (const headers of framings) {
    const peer = await connectTcp(server.port);
    let received = '';
    peer.onBytes((bytes) => { received += bytes.toString('latin1'); });
    peer.write(handshake(server.port, { headers }) + hidden);
    await peer.expectClosed();
    const answers = received.match(/HTTP\/1\.1 \d/g) || [];
    assert.ok(answers.length <= 1, `expected at most one answer, got:\n${received}`);
  }
});
