// Raw WebSockets belong to the new app after a reload, as new connections of its server; the old one's objects send to nobody.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { openWebSocket } = require('../../support/web_socket');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

const appOf = (version) => `
  var eider = require('eider');
  var sockets = [];
  new (require('ws').WebSocketServer)({ path: '/echo' }).on('connection', function (ws) {
    sockets.push(ws);
    ws.on('message', function (data) { ws.send('${version}:' + data); });
  });
  eider.rpc('late', function () {
    return new Promise(function (resolve) { setTimeout(resolve, 200); }).then(function () {
      sockets.forEach(function (ws) { ws.send('from the past', function () {}); ws.ping(); ws.close(); });
      return sockets.length;
    });
  });
`;

scenario(async ({ serve, temporaryFolder }) => {
  const folder = temporaryFolder();
  const server = await serve({ app: appOf(1), folder });
  const client = await connectClient(server);
  const socket = await openWebSocket(server.port, { path: '/echo' });
  const echo = async (text) => {
    socket.sendText(text);
    return (await socket.frames.take('a frame')).payload.toString();
  };

  assert.strictEqual(await echo('a'), '1:a');
  const late = client.done('rpc', { method: 'late' });
  await client.alive();
  fs.writeFileSync(path.join(folder, 'app.js'), appOf(2));
  server.signal('SIGHUP');
  await server.logged('reloaded');
  assert.strictEqual(await echo('b'), '2:b');
  assert.deepStrictEqual(await late, { data: 1 });
  assert.strictEqual(await echo('c'), '2:c');
});
