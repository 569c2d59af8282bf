// npm's own ws client and Eider's ws module: handshake, text, binary, ping and close go as between two of npm's.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../support/scenario');

const WebSocket = require('ws');
const { once } = require('node:events');
const { within } = require('../support/within');

scenario(async ({ serve }) => {
  const server = await serve({ app: 'scripting/examples/echo.js' });
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/echo`);
  await within(once(socket, 'open'), 'the socket to open');

  socket.send('text');
  let [data, isBinary] = await within(once(socket, 'message'), 'the text');
  assert.deepStrictEqual([data.toString(), isBinary], ['text', false]);

  socket.send(Buffer.from([1, 2, 3]));
  [data, isBinary] = await within(once(socket, 'message'), 'the bytes');
  assert.deepStrictEqual([[...data], isBinary], [[1, 2, 3], true]);

  socket.ping('p');
  [data] = await within(once(socket, 'pong'), 'the pong');
  assert.strictEqual(data.toString(), 'p');

  socket.close(4000, 'bye');
  const [code, reason] = await within(once(socket, 'close'), 'the close');
  assert.deepStrictEqual([code, reason.toString()], [4000, 'bye']);
});
