// A connection that is kept open serves one request after the other.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

const { connectTcp } = require('../../support/tcp_peer');

scenario(async ({ serve }) => {
  const server = await serve({ files: { 'public/a.txt': 'one', 'public/b.txt': 'two' } });
  const tcp = await connectTcp(server.port);

  for (const [path, expected] of [['/a.txt', 'one'], ['/b.txt', 'two'], ['/a.txt', 'one']]) {
    tcp.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
    const { status, body } = await tcp.response();
    assert.strictEqual(status, 200);
    assert.strictEqual(body.toString(), expected);
  }
});
