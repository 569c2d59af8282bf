// A disconnect handler sees the server's codes only when the server closed: a client's own code is 3000.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  var seen = [];
  eider.disconnect(function (client, reason) { seen.push(reason.code); });
  eider.rpc('seen', function () { return seen; });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const watcher = await connectClient(server);
  const forger = await connectClient(server);
  const clumsy = await connectClient(server);

  forger.socket.close(3503, 'forged');
  await forger.socket.tcp.expectClosed();
  clumsy.socket.sendText('{bad');
  await clumsy.expectClose(3501);

  let seen = [];
  while (seen.length < 2) {
    seen = (await watcher.done('rpc', { method: 'seen' })).data;
  }
  assert.deepStrictEqual(seen, [3000, 3501]);
});
