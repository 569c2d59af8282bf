// Clients send their subscriptions along with connect; when connect is refused these are dropped, not held against them.
'use strict';

const { openClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.connect(function (client, request) {
    if (request.token === 'later') {
      return Promise.resolve().then(function () {
        return new Promise(function (resolve, reject) {
          setTimeout(function () { reject(new Error('busy')); }, 10);
        });
      });
    }
    throw new Error('busy');
  });
}

scenario(async ({ serve }) => {
  const server = await serve({ app, flags: ['--close-timeout', '500ms'] });

  for (const token of ['now', 'later']) {
    const client = await openClient(server);

    client.send({ id: 1, connect: { token } }, { id: 2, subscribe: { channel: 'a' } });
    await client.expectNext({ id: 1, error: { code: 100, message: 'internal server error', temporary: true } });
    await client.socket.expectEnd(); // close_timeout later, without a Close frame: the client may try again
  }
});
