// Without a handler a payload reaches subscribers byte for byte: spaces, order of keys, numbers as they were written.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

const PAYLOADS = ['{ "b" : 1.0 ,"a":[ 2e3, 1E-2 ]}', '12345678901234567890.10', '"\\u00e4 \\/ ä€𝄞"', '[]', 'false', '""'];

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await connectClient(server);
  await client.done('subscribe', { channel: 'open:a' });

  for (const payload of PAYLOADS) {
    client.send(`{"id":2,"publish":{"channel":"open:a","data":${payload}}}`);
    const line = await client.nextLine();
    assert.ok(line.includes(`"data":${payload},`) || line.includes(`"data":${payload}}`), `expected ${payload} verbatim, got ${line}`);
    await client.reply(2);
  }
});
