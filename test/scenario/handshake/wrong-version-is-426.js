// Only version 13 of the WebSocket protocol is spoken: others get 426 with the version that is (RFC 6455 4.4), or 400.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { tryHandshake } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve();

  for (const version of ['12', '14', '0', '1313', '8', 'x', undefined]) {
    const { status, headers } = await tryHandshake(server.port, { headers: { 'Sec-WebSocket-Version': version } });
    assert.ok(status === 426 || status === 400, `expected 426 or 400 for version ${version}, got ${status}`);
    if (status === 426) {
      assert.strictEqual(headers['sec-websocket-version'], '13', 'expected 426 to name version 13');
    }
  }
});
