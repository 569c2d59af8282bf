// A command of exactly message_size_max bytes is taken; one byte more closes with 1009.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

const MAX = 2000;

function ofSize(size) {
  const empty = '{"id":2,"rpc":{"method":"echo","data":""}}';
  return empty.replace('""', `"${'x'.repeat(size - empty.length)}"`);
}

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--message-size-max', String(MAX)] });
  const client = await connectClient(server);

  client.send(ofSize(MAX));
  assert.ok((await client.reply(2)).rpc);

  client.send(ofSize(MAX + 1));
  await client.expectClose(1009);
});
