// A server whose main module awaits at its top level listens when that is done, with its handlers; when it fails nothing has listened.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

const APP = `
import { rpc } from 'eider';
import { setTimeout as sleep } from 'node:timers/promises';
await sleep(1300);
rpc('ready', () => true);
`;

scenario(async ({ serve, run }) => {
  const server = await serve({ app: APP });
  assert.match(server.stderr, /the script waits at its top level.*listening/s);
  const client = await connectClient(server);
  assert.strictEqual((await client.done('rpc', { method: 'ready' })).data, true);

  const failing = await run(['--port', '0', '--log-format', 'json', 'app.mjs'],
    { files: { 'app.mjs': "import 'eider';\nawait new Promise((resolve) => setTimeout(resolve, 5));\nthrow new Error('no database');\n" } });
  assert.strictEqual(failing.result.code, 1, failing.stderr);
  assert.match(failing.stderr, /app\.mjs:3[^]*Error: no database/);
  assert.doesNotMatch(failing.stderr, /listening/);
});
