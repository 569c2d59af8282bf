// Static files are read, not written: other methods are refused and do nothing.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { request } = require('../../support/tcp_peer');

const fs = require('node:fs');
const path = require('node:path');

scenario(async ({ serve }) => {
  const server = await serve({ files: { 'public/a.txt': 'as it was' } });

  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'BREW']) {
    const { status } = await request(server.port, '/a.txt', { method, headers: { 'Content-Length': '0' } });
    assert.ok([400, 403, 404, 405, 501, 0].includes(status), `expected a refusal of ${method}, got ${status}`);
  }
  assert.strictEqual(fs.readFileSync(path.join(server.folder, 'public/a.txt'), 'utf8'), 'as it was');
});
