// Recursion without end is an exception, not a crash.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.rpc('recurse', function () {
    function deeper() { return deeper() + 1; }
    return deeper();
  });
  eider.rpc('fine', function () { return 'fine'; });
}

scenario(async ({ serve }) => {
  const server = await serve({ app, flags: ['--script-time-max', '5s'] });
  const client = await connectClient(server);

  await client.refused(100, 'rpc', { method: 'recurse' });

  assert.deepStrictEqual(await client.done('rpc', { method: 'fine' }), { data: 'fine' });
});
