// What is not there is 404, with or without a folder of static files.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { request } = require('../../support/tcp_peer');

scenario(async ({ serve }) => {
  for (const files of [{}, { 'public/index.html': 'here' }]) {
    const server = await serve({ files });
    for (const path of ['/nothing', '/nothing/at/all.js', '/index.htm', '/index.html/']) {
      const { status } = await request(server.port, path);
      assert.strictEqual(status, 404, `expected 404 for ${path}, got ${status}`);
    }
  }
});
