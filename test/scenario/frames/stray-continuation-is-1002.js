// A continuation without a beginning, and a beginning inside a fragmented message, end it with 1002 (RFC 6455 5.4).
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');
const { OPCODE } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve();

  const stray = await connectClient(server);
  stray.socket.sendFrame('{}', { opcode: OPCODE.continuation });
  await stray.expectClose(1002);

  const nested = await connectClient(server);
  nested.socket.sendFrame('{"id":2,', { fin: false });
  nested.socket.sendFrame('{"id":3,"unsubscribe":{"channel":"x"}}');
  await nested.expectClose(1002);
});
