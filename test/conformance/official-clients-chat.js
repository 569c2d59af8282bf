// Two official clients in one channel hear each other, and themselves, with who said it.
'use strict';

const assert = require('node:assert');
const { connectOfficial, subscribeOfficial } = require('../support/official_client');
const { scenario } = require('../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.connect(function (client, request) { return { user: request.token }; });
  eider.channel('room:{id}', {
    subscribe: function (client, params) { return { data: 'welcome to ' + params.id }; }
  });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const ann = await connectOfficial(server, { token: 'ann' });
  const bob = await connectOfficial(server, { token: 'bob' });
  const annsRoom = subscribeOfficial(ann, 'room:7');
  const bobsRoom = subscribeOfficial(bob, 'room:7');
  assert.strictEqual((await annsRoom.events.next('subscribed')).data, 'welcome to 7');
  await bobsRoom.events.next('subscribed');

  await annsRoom.publish({ text: 'hello' });
  await bob.publish('room:7', { text: 'hello yourself' });

  for (const room of [annsRoom, bobsRoom]) {
    const first = await room.events.next('publication');
    assert.deepStrictEqual([first.data, first.info.user], [{ text: 'hello' }, 'ann']);
    const second = await room.events.next('publication');
    assert.deepStrictEqual([second.data, second.info.user], [{ text: 'hello yourself' }, 'bob']);
  }
});
