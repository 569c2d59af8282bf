// Old client libraries add cf_protocol_version=v2 to the address; it changes nothing.
'use strict';

const { openClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();

  const client = await openClient(server, { path: '/connection/websocket?cf_protocol_version=v2' });
  await client.done('connect', {});
});
