// Text that is not UTF-8 ends the connection with 1007 (RFC 6455 8.1).
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

const WRONG = {
  'a lone continuation byte': [0x80],
  'an overlong slash': [0xc0, 0xaf],
  'a byte that no sequence has': [0xff],
  'a surrogate in CESU-8': [0xed, 0xa0, 0x80],
  'above U+10FFFF': [0xf4, 0x90, 0x80, 0x80],
  'a character cut short': [0xe2, 0x82],
};

scenario(async ({ serve }) => {
  const server = await serve();

  for (const [what, bytes] of Object.entries(WRONG)) {
    const client = await connectClient(server);
    client.socket.sendText(Buffer.concat([
      Buffer.from('{"id":2,"rpc":{"method":"echo","data":"'), Buffer.from(bytes), Buffer.from('"}}'),
    ]));
    await client.expectClose(1007).catch((error) => {
      error.message = `${what}: ${error.message}`;
      throw error;
    });
  }
});
