// reject(code, text) answers the request with that error, not temporary; the connection goes on.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.channel('members', {
    subscribe: function () { eider.reject(403, 'members only'); },
    publish: function () { eider.reject(429, 'slow down, "please"'); }
  });
  eider.rpc('ask', function () { eider.reject(1999, 'höchstens'); });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const client = await connectClient(server);

  assert.deepStrictEqual(await client.refused(403, 'subscribe', { channel: 'members' }), { code: 403, message: 'members only' });
  assert.deepStrictEqual(await client.refused(429, 'publish', { channel: 'members', data: 1 }), { code: 429, message: 'slow down, "please"' });
  assert.deepStrictEqual(await client.refused(1999, 'rpc', { method: 'ask' }), { code: 1999, message: 'höchstens' });
});
