// A client that does not read is dropped as slow once outbox_size_max bytes wait for it; the others get everything.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

const { within } = require('../../support/within');

const COUNT = 600;
const PAYLOAD = 'x'.repeat(50000);

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--outbox-size-max', '2MiB'] });
  const slow = await connectClient(server);
  await slow.done('subscribe', { channel: 'open:a' });
  const reader = await connectClient(server);
  await reader.done('subscribe', { channel: 'open:a' });
  const publisher = await connectClient(server);

  slow.socket.tcp.socket.pause();
  for (let i = 0; i < COUNT; i++) {
    await publisher.done('publish', { channel: 'open:a', data: { i, PAYLOAD } });
    assert.strictEqual((await reader.publication('open:a')).i, i);
  }

  let got = 0;
  const put = slow.arrived.put.bind(slow.arrived);
  slow.arrived.put = (item) => { got += 1; put(item); };
  slow.socket.tcp.socket.resume();
  await within(slow.socket.tcp.closed, 'the slow client to be closed');
  assert.ok(got < COUNT, `expected the slow client to miss something, it got ${got}`);
  // Its Close frame may have had no room any more; if it is there, it says why.
  const close = slow.socket.frames.waiting.find((message) => message.opcode === 8);
  assert.ok(!close || close.payload.readUInt16BE(0) === 3008, `expected 3008, got ${close && close.payload}`);
});
