// `eider serve` is a server on its configuration alone: eider.json says which channels there are.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

const { connectClient } = require('../../support/protocol_client');
const { EiderProcess, temporaryFolder } = require('../../support/eider_process');

scenario(async () => {
  const folder = temporaryFolder({ 'eider.json': '{"channels": {"news:*": {"publish": false}, "lobby": {}}}' });
  const server = new EiderProcess(['serve', '--port', '0', '--host', '127.0.0.1', '--log-format', 'json'], { cwd: folder });
  server.port = (await server.logged('listening')).port;
  const client = await connectClient(server);

  await client.done('subscribe', { channel: 'lobby' });
  await client.done('publish', { channel: 'lobby', data: 'hi' });
  assert.strictEqual(await client.publication('lobby'), 'hi');
  await client.done('subscribe', { channel: 'news:1' });
  await client.refused(103, 'publish', { channel: 'news:1', data: 'hi' });
  await client.refused(102, 'subscribe', { channel: 'elsewhere' });
});
