// Bytes after the first complete JSON value of a line are ignored, a CR among them; so is one newline at the end.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await connectClient(server);

  client.send('{"id":2,"rpc":{"method":"echo","data":2}} and more');
  client.send('{"id":3,"rpc":{"method":"echo","data":3}}\r\n{"id":4,"rpc":{"method":"echo","data":4}}\r');
  client.send('{"id":5,"rpc":{"method":"echo","data":5}}\n');

  for (const id of [2, 3, 4, 5]) {
    await client.expectNext({ id, rpc: { data: id } });
  }
});
