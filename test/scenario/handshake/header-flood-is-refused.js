// Too many or too large headers, and too long a path, are refused or closed; the next client is served.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');
const { tryHandshake } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve();
  const many = {};
  for (let i = 0; i < 400; i++) {
    many[`X-Flood-${i}`] = 'x'.repeat(100);
  }
  const floods = {
    'many headers': { headers: many },
    'one large header': { headers: { 'X-Large': 'x'.repeat(64 * 1024) } },
    'a large cookie': { headers: { Cookie: 'x'.repeat(64 * 1024) } },
    'a long path': { path: '/connection/websocket?' + 'x'.repeat(64 * 1024) },
  };

  for (const [what, options] of Object.entries(floods)) {
    const { status } = await tryHandshake(server.port, options);
    assert.ok([0, 400, 413, 414, 431].includes(status), `expected a refusal of ${what}, got ${status}`);
  }
  await (await connectClient(server)).alive();
});
