// The app publishes on its own account, from a timer too; an exception in a timer is logged and ends nothing else.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

const app = `var eider = require('eider');
eider.channel('open:*', {});
var n = 0;
setInterval(function () {
    n += 1;
    eider.publish('open:ticks', n);
    if (n % 2) { throw new Error('odd'); } // line 7
}, 20);
`;

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const client = await connectClient(server);
  await client.done('subscribe', { channel: 'open:ticks' });

  const first = await client.publication('open:ticks');
  for (let i = 1; i < 5; i++) {
    assert.strictEqual(await client.publication('open:ticks'), first + i);
  }
  await server.says(/app\.js:7\b/);
});
