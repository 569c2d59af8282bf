// --public-dir names the folder of static files.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { request } = require('../../support/tcp_peer');

scenario(async ({ serve }) => {
  const server = await serve({ files: { 'site/index.html': 'elsewhere', 'public/index.html': 'beside' }, flags: ['--public-dir', 'site'] });

  assert.strictEqual((await request(server.port, '/')).body.toString(), 'elsewhere');
});
