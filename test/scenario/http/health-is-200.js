// /health answers 200 while the server serves.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { request } = require('../../support/tcp_peer');

scenario(async ({ serve }) => {
  const server = await serve();

  const { status } = await request(server.port, '/health');

  assert.strictEqual(status, 200);
});
