// A connect that is refused for good leaves the client disconnected with the app's code, without another try.
'use strict';

const assert = require('node:assert');
const { officialClient, connectOfficial } = require('../support/official_client');
const { scenario } = require('../support/scenario');

function app(require) {
  var eider = require('eider');
  var tries = 0;
  eider.connect(function (client, request) {
    if (request.token === 'asks') { return { data: tries }; }
    tries += 1;
    eider.reject(403, 'members only');
  });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const client = officialClient(server);
  client.connect();

  const { code, reason } = await client.events.next('disconnected');
  assert.deepStrictEqual([code, reason], [403, 'members only']);
  assert.strictEqual(client.state, 'disconnected');
  assert.strictEqual((await connectOfficial(server, { token: 'asks' })).context.data, 1);
});
