// What handlers are told of a handshake they are told whole: a URL or a header that is too long is refused.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { tryHandshake } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve();
  const fits = 'x'.repeat(3000);
  const tooLong = 'x'.repeat(5000);

  const cases = [
    [101, { headers: { Cookie: `a=${fits}` } }],
    [431, { headers: { Cookie: `a=${tooLong}` } }],
    [431, { headers: { 'User-Agent': tooLong } }],
    [101, { path: `/connection/websocket?a=${fits}` }],
    [414, { path: `/connection/websocket?a=${tooLong}` }],
  ];
  for (const [status, options] of cases) {
    const answer = await tryHandshake(server.port, options);
    assert.strictEqual(answer.status, status, `expected ${status} for ${JSON.stringify(options).slice(0, 60)}`);
  }
});
