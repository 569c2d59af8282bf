// Files that are being sent at once are limited; above it the answer is 503, and there is room again when a reader has gone.
'use strict';

const assert = require('node:assert');
const http = require('node:http');
const net = require('node:net');
const { scenario } = require('../../support/scenario');

function get(port, path) {
  return new Promise((resolve, reject) => {
    http.get({ host: '127.0.0.1', port, path, agent: false }, (response) => {
      response.destroy();
      resolve(response);
    }).on('error', reject);
  });
}

// A reader that asks and then takes nothing.
function stall(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write('GET /large.bin HTTP/1.1\r\nHost: a\r\n\r\n'));
    socket.once('readable', () => resolve(socket));
  });
}

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--files-max', '2'], files: { 'public/large.bin': 'x'.repeat(32 * 1024 * 1024) } });
  const readers = [await stall(server.port), await stall(server.port)];

  const refused = await get(server.port, '/large.bin');
  assert.strictEqual(refused.statusCode, 503);
  assert.strictEqual(refused.headers['retry-after'], '1');
  assert.strictEqual((await get(server.port, '/health')).statusCode, 200);

  readers.forEach((reader) => reader.destroy());
  let status = 503;
  while (status === 503) {
    status = (await get(server.port, '/large.bin')).statusCode;
  }
  assert.strictEqual(status, 200);
});
