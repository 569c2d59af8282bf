// An rpc's data is any JSON, or nothing, and so is its answer.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await connectClient(server);

  for (const data of [{ a: [1, 'ä', null] }, [], 'text', 0, false, null]) {
    assert.deepStrictEqual(await client.done('rpc', { method: 'echo', data }), { data });
  }
  const nothing = await client.done('rpc', { method: 'echo' });
  assert.ok(nothing.data === undefined || nothing.data === null, `expected no data, got ${JSON.stringify(nothing)}`);
});
