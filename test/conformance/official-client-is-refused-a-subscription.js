// A subscription that is refused for good ends as unsubscribed with the app's code; a temporary refusal is tried again.
'use strict';

const assert = require('node:assert');
const { connectOfficial, subscribeOfficial } = require('../support/official_client');
const { scenario } = require('../support/scenario');

function app(require) {
  var eider = require('eider');
  var tries = 0;
  eider.channel('members', { subscribe: function () { eider.reject(403, 'members only'); } });
  eider.channel('busy', {
    subscribe: function () {
      tries += 1;
      if (tries < 3) { throw new Error('not yet'); }
    }
  });
}

scenario(async ({ serve }) => {
  const client = await connectOfficial(await serve({ app }));

  const members = subscribeOfficial(client, 'members');
  const { code, reason } = await members.events.next('unsubscribed');
  assert.deepStrictEqual([code, reason], [403, 'members only']);

  const elsewhere = subscribeOfficial(client, 'elsewhere');
  assert.strictEqual((await elsewhere.events.next('unsubscribed')).code, 102);

  const busy = subscribeOfficial(client, 'busy', { minResubscribeDelay: 20, maxResubscribeDelay: 50 });
  await busy.events.next('subscribed');
  assert.strictEqual(client.state, 'connected');
});
