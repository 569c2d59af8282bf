// Eider is no proxy: CONNECT gets a refusal or a closed connection, and what follows it is not answered.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');
const { connectTcp } = require('../../support/tcp_peer');

scenario(async ({ serve }) => {
  const server = await serve();

  for (const target of ['example.com:80', `127.0.0.1:${server.port}`, '/connection/websocket']) {
    const peer = await connectTcp(server.port);
    peer.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`);
    peer.write('GET /health HTTP/1.1\r\nHost: x\r\n\r\n');
    const { status } = await peer.response();
    assert.ok(status === 0 || status >= 400, `expected a refusal of CONNECT ${target}, got ${status}`);
    await peer.expectClosed();
    assert.ok(!peer.received.includes('200 OK'), `expected nothing more, got ${peer.received}`);
  }
  await (await connectClient(server)).alive();
});
