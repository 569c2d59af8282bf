// No spelling of "..", encoded, doubled or backslashed, reaches a file outside the public folder.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { request } = require('../../support/tcp_peer');

const PATHS = [
  '/../secret.txt', '/../../secret.txt', '/deep/../../secret.txt', '/./../secret.txt', '//../secret.txt',
  '/%2e%2e/secret.txt', '/%2e%2e%2fsecret.txt', '/..%2fsecret.txt', '/.%2e/secret.txt', '/%252e%252e/secret.txt',
  '/..%5csecret.txt', '/..\\secret.txt', '/deep/..%2f..%2fsecret.txt', '/%c0%ae%c0%ae/secret.txt', '/..%00/secret.txt',
  '/a.txt%00.html', '/..;/secret.txt', '/....//secret.txt', '/.../secret.txt', '/app.js', '/../app.js',
];

scenario(async ({ serve }) => {
  const server = await serve({ files: { 'secret.txt': 'SECRET', 'public/a.txt': 'fine', 'public/deep/b.txt': 'fine' } });

  for (const path of PATHS) {
    const { status, body } = await request(server.port, path);
    assert.ok(status === 404 || status === 400 || status === 403 || status === 0, `expected a refusal of ${path}, got ${status}`);
    assert.ok(!body.includes('SECRET') && !body.includes('require('), `${path} reached a file outside`);
  }
  assert.strictEqual((await request(server.port, '/deep/../a.txt')).body.includes('SECRET'), false);
  assert.strictEqual((await request(server.port, '/a.txt')).status, 200);
});
