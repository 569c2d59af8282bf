// The official client connects with token and data, and gets its id, the app's data and the ping settings.
'use strict';

const assert = require('node:assert');
const { connectOfficial } = require('../support/official_client');
const { scenario } = require('../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.connect(function (client, request) {
    return { user: request.token, data: { hello: request.data.name } };
  });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });

  const client = await connectOfficial(server, { token: 'ann', data: { name: 'Ann' } });

  assert.match(client.context.client, /^[0-9a-f-]{36}$/);
  assert.deepStrictEqual(client.context.data, { hello: 'Ann' });
  assert.strictEqual(client.state, 'connected');
  client.disconnect();
  assert.strictEqual((await client.events.next('disconnected')).code, 0);
});
