// In a server an exception nobody catches is a listener's, who gets it first; without one it is logged. Either way the server goes on.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.rpc('throw', function (text) { throw new Error(text); });
  eider.rpc('reject', function (text) { Promise.reject(new Error(text)); });
  eider.rpc('listen', function () {
    process.on('uncaughtException', function (error, origin) { console.log(origin + ': ' + error.message); });
  });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const client = await connectClient(server);

  await client.refused(100, 'rpc', { method: 'throw', data: 'one' });
  await server.log.take('the exception', (line) => /Error: one/.test(line.text));
  await client.done('rpc', { method: 'reject', data: 'two' });
  await server.log.take('the rejection', (line) => /Error: two/.test(line.text));

  await client.done('rpc', { method: 'listen' });
  await client.refused(100, 'rpc', { method: 'throw', data: 'three' });
  await client.done('rpc', { method: 'reject', data: 'four' });
  await client.alive();
  assert.doesNotMatch(server.stderr, /three|four/);
  await server.stop();
  assert.strictEqual(server.stdout, 'uncaughtException: three\nunhandledRejection: four\n');
});
