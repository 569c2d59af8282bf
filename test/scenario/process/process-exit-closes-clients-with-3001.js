// process.exit() in a handler runs 'exit' listeners, lets no more of the script run, closes clients with 3001 and gives its code.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  process.on('exit', function (code) { console.log('exit', code); });
  eider.disconnect(function () { console.log('disconnect handler'); });
  eider.rpc('end', function () {
    try {
      process.exit(7);
    } catch (error) {
      console.log('caught');
    } finally {
      console.log('finally');
    }
  });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const client = await connectClient(server);
  const other = await connectClient(server);

  client.send({ id: 9, rpc: { method: 'end' } });
  await other.expectClose(3001);
  await server.ended({ code: 7 });
  assert.strictEqual(server.stdout, 'exit 7\n');
});
