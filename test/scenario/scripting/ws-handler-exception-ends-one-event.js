// An exception in a raw socket's event is logged with its line; the other sockets go on.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { openWebSocket } = require('../../support/web_socket');

const app = `var WebSocketServer = require('ws').WebSocketServer;
new WebSocketServer({ path: '/raw' }).on('connection', function (socket) {
    socket.on('message', function (data) {
        if (String(data) === 'fail') { throw new Error('broken handler'); } // line 4
        socket.send(String(data));
    });
});
`;

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const failing = await openWebSocket(server.port, { path: '/raw' });
  const other = await openWebSocket(server.port, { path: '/raw' });

  failing.sendText('fail');
  other.sendText('fine');

  assert.strictEqual(await other.text(), 'fine');
  await server.says(/broken handler/);
  await server.says(/app\.js:4\b/);
});
