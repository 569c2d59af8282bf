// A client that is gone when its promise resolves is no trouble for the others.
'use strict';

const assert = require('node:assert');
const { openClient, connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  var held = [];
  eider.connect(function (client, request) {
    return request.token ? new Promise(function (resolve) { held.push(resolve); }) : {};
  });
  eider.channel('slow', {
    subscribe: function () { return new Promise(function (resolve) { held.push(resolve); }); }
  });
  eider.rpc('held', function () { return held.length; });
  eider.rpc('release', function () { held.forEach(function (resolve) { resolve({}); }); return held.length; });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const steady = await connectClient(server);
  const connecting = await openClient(server);
  connecting.send({ id: 1, connect: { token: 'x' } });
  const subscribing = await connectClient(server);
  subscribing.send({ id: 2, subscribe: { channel: 'slow' } });
  while ((await steady.done('rpc', { method: 'held' })).data < 2);

  connecting.socket.tcp.socket.destroy();
  subscribing.socket.close(1000);
  await subscribing.socket.tcp.expectClosed();

  assert.deepStrictEqual(await steady.done('rpc', { method: 'release' }), { data: 2 });
  await steady.alive();
});
