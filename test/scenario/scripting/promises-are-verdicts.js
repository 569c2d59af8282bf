// Every handler may return a promise: its value is the verdict, its rejection the refusal or error 100.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  function later(value) {
    return new Promise(function (resolve) { setTimeout(function () { resolve(value); }, 10); });
  }
  function failing(act) {
    return later().then(act);
  }
  eider.connect(function (client, request) { return later({ user: request.token }); });
  eider.channel('room:{id}', {
    subscribe: function (client, params) { return later({ data: params.id }); },
    publish: function (client, message) { return later({ text: message, from: client.user }); }
  });
  eider.channel('refused', {
    subscribe: function () { return failing(function () { eider.reject(403, 'no'); }); },
    publish: function () { return Promise.reject(new Error('broken')); }
  });
  eider.rpc('add', function (data) { return later(data.a + data.b); });
  eider.rpc('fail', function () { return failing(function () { throw new Error('later'); }); });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const client = await connectClient(server, { token: 'ann' });

  assert.deepStrictEqual(await client.done('subscribe', { channel: 'room:7' }), { data: '7' });
  await client.done('publish', { channel: 'room:7', data: 'hi' });
  assert.deepStrictEqual(await client.publication('room:7'), { text: 'hi', from: 'ann' });
  assert.deepStrictEqual(await client.done('rpc', { method: 'add', data: { a: 1, b: 2 } }), { data: 3 });

  await client.refused(403, 'subscribe', { channel: 'refused' });
  await client.refused(100, 'publish', { channel: 'refused', data: 1 });
  await client.refused(100, 'rpc', { method: 'fail' });
  await client.alive();
});
