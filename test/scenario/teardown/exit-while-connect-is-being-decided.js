// A connection whose connect handler never decides is closed like the others.
'use strict';

const assert = require('node:assert');
const { openClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve({ app: "require('eider').connect(function () { return new Promise(function () {}); });" });
  const client = await openClient(server);
  client.send({ id: 1, connect: {} }, { id: 2, rpc: { method: 'x' } });
  client.socket.sendFrame('still here', { opcode: 9 });
  assert.strictEqual((await client.socket.control('pong')).toString(), 'still here');

  server.signal('SIGTERM');

  await client.expectClose(3001);
  await server.ended({ code: 0 });
});
