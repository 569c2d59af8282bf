// rpc() resolves with the app's answer, and rejects with its code and text.
'use strict';

const assert = require('node:assert');
const { connectOfficial } = require('../support/official_client');
const { scenario } = require('../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.rpc('sum', function (data) { return { sum: data[0] + data[1] }; });
  eider.rpc('refuse', function () { eider.reject(418, 'I am a teapot'); });
  eider.rpc('fail', function () { throw new Error('inside'); });
}

scenario(async ({ serve }) => {
  const client = await connectOfficial(await serve({ app }));

  assert.deepStrictEqual((await client.rpc('sum', [1, 2])).data, { sum: 3 });
  await assert.rejects(client.rpc('refuse', {}), { code: 418, message: 'I am a teapot' });
  await assert.rejects(client.rpc('fail', {}), { code: 100, temporary: true });
  await assert.rejects(client.rpc('absent', {}), { code: 104 });
});
