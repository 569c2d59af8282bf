// A reloaded app takes over when its main module has run to its end, top-level await included; until then, and when that fails, the old
// one answers. A reload that comes meanwhile replaces the one under way.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

const appOf = (version, before = '') => `
import { rpc } from 'eider';
import { setTimeout as sleep } from 'node:timers/promises';
import { existsSync, writeFileSync } from 'node:fs';
${before}
rpc('version', async () => ${version});
`;
const UNTIL_GO = "writeFileSync('begun', ''); while (!existsSync('go')) await sleep(5);";

scenario(async ({ serve, temporaryFolder }) => {
  const folder = temporaryFolder({ 'main.ts': appOf(1, 'await sleep(1);') });
  const server = await serve({ folder, app: path.join(folder, 'main.ts'), flags: ['--script-load-time-max', '1s'] });
  const client = await connectClient(server);
  const version = async () => (await client.done('rpc', { method: 'version' })).data;
  const reload = (text) => {
    fs.writeFileSync(path.join(folder, 'main.ts'), text);
    server.signal('SIGHUP');
  };
  const begun = async () => {
    while (!fs.existsSync(path.join(folder, 'begun'))) {
      await client.alive();
    }
    fs.rmSync(path.join(folder, 'begun'));
  };
  const failed = (pattern) => server.log.take('a failed reload', (line) => line.level === 'error' && pattern.test(line.text));

  reload(appOf(2, 'await sleep(1); throw new Error("no database");'));
  await failed(/reload failed, the app before it goes on: .*no database/s);
  assert.strictEqual(await version(), 1);

  reload(appOf(3, 'await new Promise(() => {});'));
  await failed(/its top level still waits after 1000 ms/);
  assert.strictEqual(await version(), 1);

  reload(appOf(4, 'await sleep(1); process.exit(3);'));
  await failed(/process\.exit\(3\) while it was loaded/);
  assert.strictEqual(await version(), 1);

  reload(appOf(5, UNTIL_GO));
  await begun();
  assert.strictEqual(await version(), 1);
  fs.writeFileSync(path.join(folder, 'go'), '');
  await server.logged('reloaded');
  assert.strictEqual(await version(), 5);

  fs.rmSync(path.join(folder, 'go'));
  reload(appOf(6, UNTIL_GO));
  await begun();
  reload(appOf(7));
  await server.logged('reloaded');
  assert.strictEqual(await version(), 7);
});
