// A client that leaves a ping unanswered for pong_timeout is closed with "no pong".
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--ping-interval', '1s', '--pong-timeout', '300ms'] });
  const client = await connectClient(server);
  client.answersPings = false;

  assert.strictEqual(await client.nextLine(), '{}');
  assert.strictEqual(await client.expectClose(3012), 'no pong');
});
