// A hundred connections that never finish their handshake do not keep others from connecting.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');
const { connectTcp } = require('../../support/tcp_peer');
const { handshake } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve();
  for (let i = 0; i < 100; i++) {
    const peer = await connectTcp(server.port);
    peer.write(handshake(server.port).slice(0, 40));
  }

  const client = await connectClient(server);
  await client.alive();
});
