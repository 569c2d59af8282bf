// Publications that take several turns are limited; one more is refused as temporary, and nobody is harmed.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--fanout-slice', '1', '--fanout-jobs-max', '2'] });
  const members = [];
  for (let i = 0; i < 4; i++) {
    members.push(await connectClient(server));
    await members[i].done('subscribe', { channel: 'open:a' });
  }
  const publisher = await connectClient(server);

  publisher.send(...[1, 2, 3, 4].map((n) => ({ id: 10 + n, publish: { channel: 'open:a', data: n } })));

  const replies = [];
  for (const n of [1, 2, 3, 4]) {
    replies.push(await publisher.reply(10 + n));
  }
  assert.deepStrictEqual(replies.map((reply) => (reply.error ? reply.error.code : 'published')),
    ['published', 'published', 111, 111]);
  assert.strictEqual(replies[2].error.temporary, true);
  await publisher.done('publish', { channel: 'open:a', data: 5 });
  for (const member of members) {
    const heard = [await member.publication('open:a'), await member.publication('open:a'), await member.publication('open:a')];
    assert.deepStrictEqual(heard, [1, 2, 5]);
  }
});
