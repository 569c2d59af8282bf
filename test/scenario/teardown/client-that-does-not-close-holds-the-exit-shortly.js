// A client that neither answers the Close frame nor reads holds the exit no longer than shutdown_timeout.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--shutdown-timeout', '500ms', '--close-timeout', '30s'] });
  const client = await connectClient(server);
  client.socket.answersClose = false;
  client.socket.tcp.socket.pause();

  server.signal('SIGTERM');

  await server.ended({ code: 0 }, 8000);
});
