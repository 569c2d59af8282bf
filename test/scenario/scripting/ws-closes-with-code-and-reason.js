// close(code, reason) reaches the peer; the peer's code and reason reach the 'close' event.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { openWebSocket } = require('../../support/web_socket');

function app(require) {
  var WebSocketServer = require('ws').WebSocketServer;
  var closes = [];
  new WebSocketServer({ path: '/raw' }).on('connection', function (socket) {
    socket.on('message', function (data) {
      if (String(data) === 'closes') { socket.send(JSON.stringify(closes)); }
      if (String(data) === 'close me') { socket.close(4123, 'as you wish'); }
      if (String(data) === 'drop me') { socket.terminate(); }
    });
    socket.on('close', function (code, reason) { closes.push([code, String(reason)]); });
  });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const open = () => openWebSocket(server.port, { path: '/raw' });
  const watcher = await open();
  const closes = async () => {
    watcher.sendText('closes');
    return JSON.parse(await watcher.text());
  };

  const first = await open();
  first.sendText('close me');
  assert.strictEqual(await first.expectClose(4123), 'as you wish');

  const second = await open();
  second.close(4000, 'tschüß');
  await second.tcp.expectClosed();

  const third = await open();
  third.close();
  await third.tcp.expectClosed();

  const fourth = await open();
  fourth.tcp.socket.destroy();

  const fifth = await open();
  fifth.sendText('drop me');
  await fifth.tcp.expectClosed();

  let seen = [];
  while (seen.length < 5) {
    seen = await closes();
  }
  assert.deepStrictEqual(seen.map((each) => each.join(' ').trim()).sort(),
    ['1005', '1006', '1006', '4000 tschüß', '4123 as you wish']);
});
