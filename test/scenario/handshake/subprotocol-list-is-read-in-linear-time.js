// A Sec-WebSocket-Protocol made to confuse a backtracking parser costs no time.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { tryHandshake } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve();
  const lists = [`a${' '.repeat(3000)}b`, ','.repeat(3000), 'a,'.repeat(1500), `${' ,'.repeat(1500)}x`];

  for (const list of lists) {
    const start = process.hrtime.bigint();
    await tryHandshake(server.port, { headers: { 'Sec-WebSocket-Protocol': list } });
    const ms = Number(process.hrtime.bigint() - start) / 1e6;
    assert.ok(ms < 1000, `expected an answer at once, got one after ${ms} ms`);
  }
});
