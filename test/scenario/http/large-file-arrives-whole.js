// A file larger than any buffer arrives byte for byte, also to a reader who takes his time.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { request } = require('../../support/tcp_peer');

const crypto = require('node:crypto');

scenario(async ({ serve }) => {
  const content = crypto.randomBytes(3 * 1024 * 1024);
  const server = await serve({ files: { 'public/large.bin': content, 'public/empty.txt': '' } });

  const { status, headers, body } = await request(server.port, '/large.bin');
  assert.strictEqual(status, 200);
  assert.strictEqual(headers['content-length'], String(content.length));
  assert.ok(body.equals(content), `expected the file's ${content.length} bytes, got ${body.length} that differ`);

  const empty = await request(server.port, '/empty.txt');
  assert.strictEqual(empty.status, 200);
  assert.strictEqual(empty.body.length, 0);
});
