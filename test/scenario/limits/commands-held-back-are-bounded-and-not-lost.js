// While the connect handler decides, at most waiting_size_max bytes of commands are kept; the rest waits in the
// network, and everything is answered in the end, in order.
'use strict';

const assert = require('node:assert');
const { openClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

const COUNT = 300;
const PAYLOAD = 'x'.repeat(1000);

function app(require) {
  var eider = require('eider');
  eider.connect(function () {
    return new Promise(function (resolve) {
      setTimeout(function () { resolve({}); }, 500);
    });
  });
  eider.rpc('length', function (data) { return data.length; });
}

scenario(async ({ serve }) => {
  const server = await serve({ app, flags: ['--waiting-size-max', '70000'] });
  const client = await openClient(server);

  client.send({ id: 1, connect: {} });
  for (let i = 0; i < COUNT; i++) {
    client.send({ id: i + 2, rpc: { method: 'length', data: PAYLOAD } });
  }

  assert.ok((await client.next()).connect);
  for (let i = 0; i < COUNT; i++) {
    await client.expectNext({ id: i + 2, rpc: { data: PAYLOAD.length } });
  }
});
