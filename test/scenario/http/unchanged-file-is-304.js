// A file comes with an ETag; asked for again with it, the answer is 304 without a body, until the file changes.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { request } = require('../../support/tcp_peer');

const fs = require('node:fs');
const path = require('node:path');

scenario(async ({ serve }) => {
  const server = await serve({ files: { 'public/a.txt': 'first' } });

  const first = await request(server.port, '/a.txt');
  const etag = first.headers.etag;
  assert.match(etag || '', /^(W\/)?"[^"]+"$/);

  const again = await request(server.port, '/a.txt', { headers: { 'If-None-Match': etag } });
  assert.strictEqual(again.status, 304);
  assert.strictEqual(again.body.length, 0);
  assert.strictEqual((await request(server.port, '/a.txt', { headers: { 'If-None-Match': '"other"' } })).status, 200);

  fs.writeFileSync(path.join(server.folder, 'public/a.txt'), 'second, and longer');
  const changed = await request(server.port, '/a.txt', { headers: { 'If-None-Match': etag } });
  assert.strictEqual(changed.status, 200);
  assert.strictEqual(changed.body.toString(), 'second, and longer');
  assert.notStrictEqual(changed.headers.etag, etag);
});
