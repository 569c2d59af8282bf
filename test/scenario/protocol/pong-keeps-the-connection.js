// A client that answers each ping is not closed; the pings keep coming.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--ping-interval', '400ms', '--pong-timeout', '200ms'] });
  const client = await connectClient(server);
  client.answersPings = false;

  for (let i = 0; i < 4; i++) {
    assert.strictEqual(await client.nextLine(), '{}');
    client.send('{}');
  }
  await client.alive();
});
