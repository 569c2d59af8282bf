// A raw message of raw_message_size_max bytes is taken; a larger one closes the connection with 1009.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { openWebSocket } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve({ app: 'scripting/examples/echo.js', flags: ['--raw-message-size-max', '5000'] });
  const socket = await openWebSocket(server.port, { path: '/echo' });

  socket.sendText('x'.repeat(5000));
  assert.strictEqual((await socket.text()).length, 5000);

  socket.sendText('x'.repeat(5001));
  await socket.expectClose(1009);
});
