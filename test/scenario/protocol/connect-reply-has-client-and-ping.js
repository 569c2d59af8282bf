// The connect reply names the client, and says how often the server pings and that it wants pongs.
'use strict';

const assert = require('node:assert');
const { openClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await openClient(server);

  client.send({ id: 7, connect: { name: 'js', version: '1.0', data: { any: 'thing' } } });

  const { id, connect } = await client.next();
  assert.strictEqual(id, 7);
  assert.match(connect.client, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  assert.strictEqual(connect.ping, 25);
  assert.strictEqual(connect.pong, true);
  assert.strictEqual(typeof connect.version, 'string');
});
