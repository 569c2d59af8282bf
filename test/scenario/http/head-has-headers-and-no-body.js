// HEAD answers with GET's headers and nothing behind them.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { request } = require('../../support/tcp_peer');

scenario(async ({ serve }) => {
  const server = await serve({ files: { 'public/a.txt': 'twelve bytes' } });

  const { status, headers, tcp } = await request(server.port, '/a.txt', { method: 'HEAD' });

  assert.strictEqual(status, 200);
  assert.strictEqual(headers['content-length'], '12');
  assert.match(headers['content-type'], /^text\/plain/);
  await tcp.expectClosed();
  assert.strictEqual(tcp.received.length, 0, `expected no body, got ${tcp.received}`);
});
