// Leaving what one is not in is no error.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await connectClient(server);

  assert.deepStrictEqual(await client.done('unsubscribe', { channel: 'elsewhere' }), {});
  assert.deepStrictEqual(await client.done('unsubscribe', { channel: 'open:a' }), {});
});
