// A WebSocket without a successful connect within connect_timeout is closed as stale; with one it stays.
'use strict';

const { openClient, connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--connect-timeout', '500ms'] });
  const connected = await connectClient(server);
  const silent = await openClient(server);

  await silent.expectClose(3502);

  await connected.alive();
});
