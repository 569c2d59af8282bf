// The heap that replaces a full one takes over when its top level is done; when that fails, the log says so and the old heap goes on.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

const APP = `
import { rpc } from 'eider';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
await sleep(1);
if (existsSync('away')) throw new Error('no database');
const hoard: string[] = [];
rpc('hoard', () => { for (;;) hoard.push(new Array(1000).join('x') + hoard.length); });
rpc('hoarded', () => hoard.length);
`;

scenario(async ({ serve, temporaryFolder }) => {
  const folder = temporaryFolder({ 'main.ts': APP });
  const server = await serve({ folder, app: path.join(folder, 'main.ts'), flags: ['--script-memory-max', '3MiB', '--script-time-max', '10s'] });
  const client = await connectClient(server);

  fs.writeFileSync(path.join(folder, 'away'), '');
  await client.refused(100, 'rpc', { method: 'hoard' });
  const told = await server.logged('script: not loaded again, the old heap goes on');
  assert.match(told.error, /no database/);
  await client.alive();

  fs.rmSync(path.join(folder, 'away'));
  await server.logged('script: heap replaced');
  assert.deepStrictEqual(await client.done('rpc', { method: 'hoarded' }), { data: 0 });
});
