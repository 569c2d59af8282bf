// With --origins "*" any page may connect.
'use strict';

const { scenario } = require('../../support/scenario');
const { openWebSocket } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--origins', '*'] });

  await openWebSocket(server.port, { headers: { Origin: 'https://anything.example' } });
});
