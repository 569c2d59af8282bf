// An exception in a handler is error 100, temporary, for the client, and a log line with file and line for the operator.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

const app = `var eider = require('eider');

eider.rpc('fail', function () {
    return nothing.here; // line 4
});
eider.channel('fails', { subscribe: function () { throw new Error('no luck'); } }); // line 6
`;

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const client = await connectClient(server);

  const error = await client.refused(100, 'rpc', { method: 'fail' });
  assert.strictEqual(error.temporary, true);
  assert.ok(!/nothing|app\.js/.test(error.message), `expected no internals in '${error.message}'`);

  await client.refused(100, 'subscribe', { channel: 'fails' });
  await client.alive();
  for (const expected of [
    /"position":"[^"]*app\.js:4:12"/,
    /script: [^"]*app\.js:4\\n    return nothing\.here; \/\/ line 4\\n {11}\^\\n\\nReferenceError: nothing is not defined/,
    /app\.js:6\b/,
    /no luck/,
  ]) {
    await server.says(expected);
  }
});
