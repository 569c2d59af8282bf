// After an error reply to connect nothing more is taken: any command is 3501, and silence ends the connection.
'use strict';

const assert = require('node:assert');
const { openClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.connect(function () { eider.reject(403, 'members only'); });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });

  const silent = await openClient(server);
  await silent.refused(403, 'connect', {});

  const eager = await openClient(server);
  const error = await eager.refused(403, 'connect', {});
  assert.deepStrictEqual(error, { code: 403, message: 'members only' });
  eager.send({ id: 2, rpc: { method: 'x' } });
  await eager.expectClose(3501);

  await silent.socket.tcp.expectClosed(15000);
});
