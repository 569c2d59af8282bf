// A server whose script listens to SIGTERM or SIGHUP decides itself what they do; without the listener they end and reload it.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.channel('signals');
  ['SIGTERM', 'SIGHUP', 'SIGUSR2'].forEach(function (name) {
    process.on(name, function (signal, number) { eider.publish('signals', [signal, number]); });
  });
  eider.rpc('forget', function () { process.removeAllListeners('SIGTERM'); });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const client = await connectClient(server);
  await client.done('subscribe', { channel: 'signals' });

  for (const [name, number] of [['SIGTERM', 15], ['SIGHUP', 1], ['SIGUSR2', 12], ['SIGTERM', 15]]) {
    server.signal(name);
    assert.deepStrictEqual(await client.publication('signals'), [name, number]);
  }
  await client.done('rpc', { method: 'forget' });
  server.signal('SIGTERM');
  await client.expectClose(3001);
  await server.ended({ code: 0 });
});
