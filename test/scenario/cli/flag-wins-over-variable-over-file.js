// The same setting three times: the flag counts, then the variable, then the file.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

const { connectClient } = require('../../support/protocol_client');

scenario(async ({ serve }) => {
  const limit = async (options) => {
    const client = await connectClient(await serve({ files: { 'eider.json': '{"channels_per_client": 1}' }, ...options }));
    let count = 0;
    while ((await client.call('subscribe', { channel: `open:${count}` })).subscribe) {
      count += 1;
    }
    return count;
  };
  const env = { EIDER_CHANNELS_PER_CLIENT: '2' };

  assert.strictEqual(await limit({}), 1);
  assert.strictEqual(await limit({ env }), 2);
  assert.strictEqual(await limit({ env, flags: ['--channels-per-client', '3'] }), 3);
});
