// send() reaches the app, and what the app sends to that client comes as 'message'.
'use strict';

const assert = require('node:assert');
const { connectOfficial } = require('../support/official_client');
const { scenario } = require('../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.message(function (client, data) { client.send({ back: data }); });
}

scenario(async ({ serve }) => {
  const client = await connectOfficial(await serve({ app }));

  await client.send({ n: 1 });

  assert.deepStrictEqual((await client.events.next('message')).data, { back: { n: 1 } });
});
