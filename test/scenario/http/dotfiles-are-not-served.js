// Files and folders whose name starts with a dot are not there for a browser.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { request } = require('../../support/tcp_peer');

scenario(async ({ serve }) => {
  const server = await serve({ files: { 'public/.env': 'SECRET', 'public/.git/config': 'SECRET', 'public/a/.b': 'SECRET' } });

  for (const path of ['/.env', '/.git/config', '/a/.b', '/%2eenv', '/./.env', '/.', '/..']) {
    const { status, body } = await request(server.port, path);
    assert.ok(status === 404 || status === 400 || status === 403, `expected 404 for ${path}, got ${status}`);
    assert.ok(!body.includes('SECRET'), `${path} was served`);
  }
});
