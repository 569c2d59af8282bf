// Promise jobs that keep making jobs are ended like any call; the server goes on.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.rpc('chain', function () {
    function again() { return Promise.resolve().then(again); }
    again();
    return 'started';
  });
  eider.rpc('fine', function () { return 'fine'; });
}

scenario(async ({ serve }) => {
  const server = await serve({ app, flags: ['--script-time-max', '100ms'] });
  const client = await connectClient(server);

  await client.call('rpc', { method: 'chain' });

  const other = await connectClient(server);
  assert.deepStrictEqual(await other.done('rpc', { method: 'fine' }), { data: 'fine' });
});
