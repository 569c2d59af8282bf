// A symbolic link in the public folder that leads out of it is not followed, file or folder.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { request } = require('../../support/tcp_peer');

const fs = require('node:fs');
const path = require('node:path');

scenario(async ({ serve, temporaryFolder }) => {
  const folder = temporaryFolder({ 'secret/a.txt': 'SECRET', 'public/b.txt': 'fine' });
  fs.symlinkSync('../secret/a.txt', path.join(folder, 'public/link.txt'));
  fs.symlinkSync(path.join(folder, 'secret'), path.join(folder, 'public/linked'));
  const server = await serve({ folder });

  for (const name of ['/link.txt', '/linked/a.txt', '/linked/', '/linked']) {
    const { status, body } = await request(server.port, name);
    assert.ok(status === 404 || status === 403, `expected 404 for ${name}, got ${status}`);
    assert.ok(!body.includes('SECRET'), `${name} was followed`);
  }
  assert.strictEqual((await request(server.port, '/b.txt')).status, 200);
});
