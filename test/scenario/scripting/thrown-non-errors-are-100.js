// Whatever is thrown, also what is no Error or fights being printed, ends one call with 100 and nothing else.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  var thrown = {
    'undefined': undefined,
    'null': null,
    'a string': 'text',
    'a number': 7,
    'hostile': { toString: function () { throw new Error('no'); }, get stack() { throw new Error('no'); } }
  };
  eider.rpc('throw', function (what) { throw thrown[what]; });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const client = await connectClient(server);

  for (const data of ['undefined', 'null', 'a string', 'a number', 'hostile']) {
    const error = await client.refused(100, 'rpc', { method: 'throw', data });
    assert.strictEqual(error.temporary, true);
  }
});
