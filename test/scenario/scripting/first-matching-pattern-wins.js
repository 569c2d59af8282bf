// Of several patterns that match a channel the one declared first serves it.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  function saying(text) {
    return { subscribe: function () { return { data: text }; } };
  }
  eider.channel('news', saying('exact'));
  eider.channel('news:{id}', saying('parameter'));
  eider.channel('news:*', saying('prefix'));
  eider.channel('*', saying('any'));
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const client = await connectClient(server);

  const served = { news: 'exact', 'news:1': 'parameter', 'news:1:2': 'prefix', 'news:': 'prefix', other: 'any' };
  for (const [channel, data] of Object.entries(served)) {
    assert.deepStrictEqual(await client.done('subscribe', { channel }), { data }, channel);
  }
});
