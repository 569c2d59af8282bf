// When a script keeps its memory full, its heap is replaced: the app starts afresh, connections and subscriptions stay.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  var hoard = [];
  eider.channel('open:*', {});
  eider.rpc('hoard', function () {
    for (;;) { hoard.push(new Array(1000).join('x') + hoard.length); }
  });
  eider.rpc('hoarded', function () { return hoard.length; });
}

scenario(async ({ serve }) => {
  const server = await serve({ app, flags: ['--script-memory-max', '3MiB', '--script-time-max', '10s'] });
  const client = await connectClient(server);
  await client.done('subscribe', { channel: 'open:a' });
  const hoarder = await connectClient(server);

  await hoarder.refused(100, 'rpc', { method: 'hoard' });

  // Answers may be errors until the new heap is there; then the hoard is gone.
  let reply = {};
  while (!reply.rpc || reply.rpc.data !== 0) {
    reply = await hoarder.call('rpc', { method: 'hoarded' });
  }
  await hoarder.done('publish', { channel: 'open:a', data: 'still subscribed' });
  assert.strictEqual(await client.publication('open:a'), 'still subscribed');
  assert.deepStrictEqual(await client.done('rpc', { method: 'hoarded' }), { data: 0 });
});
