// A listed origin is compared whole: scheme, host and port. What only looks like it gets 403.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { openWebSocket, tryHandshake } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--origins', 'https://app.example,http://other.example:8080'] });

  await openWebSocket(server.port, { headers: { Origin: 'https://app.example' } });
  await openWebSocket(server.port, { headers: { Origin: 'http://other.example:8080' } });

  const lookAlikes = [
    'http://app.example',
    'https://app.example:8443',
    'https://app.example.evil.example',
    'https://evil-app.example',
    'https://sub.app.example',
    'https://app.example@evil.example',
    'https://app.exampl',
    'http://other.example',
  ];
  for (const origin of lookAlikes) {
    const { status } = await tryHandshake(server.port, { headers: { Origin: origin } });
    assert.strictEqual(status, 403, `expected 403 for Origin ${origin}, got ${status}`);
  }
});
