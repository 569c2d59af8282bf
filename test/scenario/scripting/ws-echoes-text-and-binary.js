// A server written for npm's ws runs: text comes back as text, bytes as bytes, of any length.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { openWebSocket } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve({ app: 'scripting/examples/echo.js' });
  const socket = await openWebSocket(server.port, { path: '/echo' });

  for (const text of ['hello', '', 'ä€𝄞', '{"json":true}', 'x'.repeat(200000)]) {
    socket.sendText(text);
    assert.strictEqual(await socket.text(), text);
  }
  for (const bytes of [Buffer.from([0, 255, 128, 10]), Buffer.alloc(0), Buffer.alloc(70000, 7)]) {
    socket.sendBinary(bytes);
    assert.deepStrictEqual(await socket.binary(), bytes);
  }
});
