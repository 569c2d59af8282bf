// What lies in the cache is run. A folder in which others may write is not used, and the log says so; ours is made for us alone.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { scenario } = require('../../support/scenario');

scenario(async ({ runIn, temporaryFolder }) => {
  const folder = temporaryFolder({ 'app.ts': "console.log('ran' as string);\n" });
  const cache = path.join(folder, 'cache');
  const ran = async () => {
    const program = await runIn(folder, ['--cache-dir', cache, 'app.ts']);
    assert.strictEqual(program.result.code, 0, program.stderr);
    assert.strictEqual(program.stdout, 'ran\n');
    return program;
  };

  fs.mkdirSync(cache);
  fs.chmodSync(cache, 0o777);
  assert.match((await ran()).stderr, /cache: not used, others may write there/);
  assert.deepStrictEqual(fs.readdirSync(cache), []);

  fs.rmSync(cache, { recursive: true });
  assert.strictEqual((await ran()).stderr, '');
  assert.strictEqual(fs.statSync(cache).mode & 0o777, 0o700);
  const [entry] = fs.readdirSync(cache);
  assert.strictEqual(fs.statSync(path.join(cache, entry)).mode & 0o777, 0o600);
});
