// A promise that is rejected with nobody listening is logged, and nothing else happens.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.rpc('forget', function () {
    Promise.reject(new Error('forgotten promise'));
    return 'fine';
  });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const client = await connectClient(server);

  assert.deepStrictEqual(await client.done('rpc', { method: 'forget' }), { data: 'fine' });
  await client.alive();
  await server.says(/forgotten promise/);
});
