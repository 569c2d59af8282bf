// Origin "null" (a sandboxed frame, a file) is a foreign origin.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { tryHandshake } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  for (const flags of [[], ['--origins', 'https://app.example']]) {
    const server = await serve({ flags });
    const { status } = await tryHandshake(server.port, { headers: { Origin: 'null' } });
    assert.strictEqual(status, 403, `expected 403 with flags [${flags}], got ${status}`);
  }
});
