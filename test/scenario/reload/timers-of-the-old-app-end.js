// After a reload the old app's timers are gone, also while a promise of it is pending: nobody ticks twice.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

const appOf = (version) => `
  var eider = require('eider');
  eider.channel('tick');
  setInterval(function () { eider.publish('tick', ${version}); }, 5);
  eider.rpc('never', function () { return new Promise(function () {}); });
`;

scenario(async ({ serve, temporaryFolder }) => {
  const folder = temporaryFolder();
  const server = await serve({ app: appOf(1), folder });
  const client = await connectClient(server);
  await client.done('subscribe', { channel: 'tick' });
  assert.strictEqual(await client.publication('tick'), 1);
  client.send({ id: 99, rpc: { method: 'never' } });
  await client.alive();

  fs.writeFileSync(path.join(folder, 'app.js'), appOf(2));
  server.signal('SIGHUP');
  await server.logged('reloaded');

  let tick;
  do {
    tick = await client.publication('tick');
  } while (tick === 1);
  for (let i = 0; i < 20; i++) {
    assert.strictEqual(await client.publication('tick'), 2);
  }
});
