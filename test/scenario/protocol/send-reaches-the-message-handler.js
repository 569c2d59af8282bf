// `send` calls the app's message handler and is never answered; the app may send messages of its own.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

function app(require) {
  var eider = require('eider');
  eider.message(function (client, data) {
    client.send({ got: data });
  });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const client = await connectClient(server);

  client.send({ send: { data: { n: 1 } } });

  await client.expectNext({ push: { message: { data: { got: { n: 1 } } } } });
});
