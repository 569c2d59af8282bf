// A folder without an index, a pipe and a file nobody may read are answered, not waited for.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { request } = require('../../support/tcp_peer');

const { execFileSync } = require('node:child_process');
const path = require('node:path');

scenario(async ({ serve, temporaryFolder }) => {
  const folder = temporaryFolder({ 'public/empty/keep.txt': 'x' });
  execFileSync('mkfifo', [path.join(folder, 'public/pipe')]);
  const server = await serve({ folder });

  for (const name of ['/empty/', '/pipe']) {
    const { status } = await request(server.port, name);
    assert.ok(status === 404 || status === 403, `expected 404 for ${name}, got ${status}`);
  }
});
