// JSON nested deeper than json_depth_max is refused in no time; at a usual depth it is taken.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function nested(depth) {
  return `{"id":2,"rpc":{"method":"echo","data":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
}

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await connectClient(server);
  client.send(nested(20));
  assert.ok((await client.reply(2)).rpc);

  for (const depth of [1000, 30000]) {
    const deep = await connectClient(server);
    deep.send(nested(depth));
    await deep.expectClose(3501);
  }
  await client.alive();
});
