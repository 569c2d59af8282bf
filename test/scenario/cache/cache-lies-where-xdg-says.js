// Without a setting the cache is the user's own: XDG_CACHE_HOME, else ~/.cache, and in it `eider`; EIDER_CACHE_DIR and `off` win.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { scenario } = require('../../support/scenario');

scenario(async ({ runIn, temporaryFolder }) => {
  const folder = temporaryFolder({ 'app.ts': "console.log('ran' as string);\n" });
  const count = (name) => (fs.existsSync(path.join(folder, name)) ? fs.readdirSync(path.join(folder, name)).length : 0);
  const ran = async (env) => {
    const program = await runIn(folder, ['app.ts'], { env: { XDG_CACHE_HOME: '', HOME: folder, ...env } });
    assert.strictEqual(program.stdout, 'ran\n', program.stderr);
    assert.strictEqual(program.stderr, '');
  };

  await ran({ EIDER_CACHE_DIR: 'off' });
  assert.strictEqual(count('.cache/eider'), 0);
  await ran({});
  assert.strictEqual(count('.cache/eider'), 1);
  await ran({ XDG_CACHE_HOME: path.join(folder, 'xdg') });
  assert.strictEqual(count('xdg/eider'), 1);
  await ran({ EIDER_CACHE_DIR: path.join(folder, 'mine') });
  assert.strictEqual(count('mine'), 1);
});
