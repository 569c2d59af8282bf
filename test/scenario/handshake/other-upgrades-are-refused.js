// Only an upgrade to WebSocket is one: h2c, TLS and made-up protocols are not switched to.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { tryHandshake } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve();

  for (const upgrade of ['h2c', 'TLS/1.2', 'websocketx', 'raw']) {
    const { status } = await tryHandshake(server.port, {
      headers: { Upgrade: upgrade, 'HTTP2-Settings': 'AAMAAABkAARAAAAAAAIAAAAA' },
    });
    assert.ok(status !== 101, `expected no switch to ${upgrade}, got ${status}`);
  }
});
