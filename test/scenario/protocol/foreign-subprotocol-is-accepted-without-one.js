// A client that offers only foreign subprotocols gets its WebSocket, with none chosen; centrifuge-json is chosen.
'use strict';

const assert = require('node:assert');
const { openClient, connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();

  const foreign = await connectClient(server);
  assert.strictEqual(foreign.socket.response.headers['sec-websocket-protocol'], undefined);

  const offers = { 'mqtt, graphql-ws': undefined, 'centrifuge-json': 'centrifuge-json', 'mqtt, centrifuge-json': 'centrifuge-json' };
  for (const [offer, expected] of Object.entries(offers)) {
    const client = await openClient(server, { headers: { 'Sec-WebSocket-Protocol': offer } });
    assert.strictEqual(client.socket.response.headers['sec-websocket-protocol'], expected, `offered '${offer}'`);
    await client.done('connect', {});
  }
});
