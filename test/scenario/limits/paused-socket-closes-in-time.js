// A socket that is not read because too much waits is read again when it closes, so that the closing handshake ends.
'use strict';

const { openClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.connect(function () { return new Promise(function () {}); });
}

scenario(async ({ serve }) => {
  const flags = ['--connect-timeout', '500ms', '--close-timeout', '60s', '--waiting-size-max', '4KiB'];
  const server = await serve({ app, flags });
  const client = await openClient(server);
  const data = 'x'.repeat(1000);

  client.send({ id: 1, connect: {} });
  for (let id = 2; id < 60; id++) {
    client.send({ id, publish: { channel: 'a', data } });
  }

  await client.expectClose(3502);
  await client.socket.tcp.expectClosed();
});
