// A refused origin costs no script time: the connect handler is not called.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');
const { handshake, frame } = require('../../support/web_socket');
const { connectTcp } = require('../../support/tcp_peer');

function app(require) {
  var eider = require('eider');
  var calls = 0;
  eider.connect(function () { calls += 1; return {}; });
  eider.rpc('calls', function () { return calls; });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });

  const evil = await connectTcp(server.port);
  evil.write(handshake(server.port, { headers: { Origin: 'http://evil.example' } }));
  evil.write(frame('{"id":1,"connect":{}}'));
  assert.strictEqual((await evil.response()).status, 403);

  const client = await connectClient(server);
  assert.deepStrictEqual(await client.done('rpc', { method: 'calls' }), { data: 1 });
});
