// A JSON connection takes JSON in binary frames too, and answers in text.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await connectClient(server);

  client.socket.sendBinary('{"id":2,"rpc":{"method":"echo","data":"bytes"}}');

  assert.deepStrictEqual(await client.reply(2), { id: 2, rpc: { data: 'bytes' } });
});
