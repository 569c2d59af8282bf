// A file that has changed is another one; what is damaged in the cache is not believed, and is replaced.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { scenario } = require('../../support/scenario');

scenario(async ({ runIn, temporaryFolder }) => {
  const folder = temporaryFolder({ 'app.ts': "const word: string = 'first';\nconsole.log(word);\n" });
  const cache = path.join(folder, 'cache');
  const printed = async () => {
    const program = await runIn(folder, ['--cache-dir', cache, 'app.ts']);
    assert.strictEqual(program.result.code, 0, program.stderr);
    return program.stdout;
  };
  const entries = () => fs.readdirSync(cache).map((name) => path.join(cache, name));

  assert.strictEqual(await printed(), 'first\n');
  const [entry] = entries();
  const whole = fs.readFileSync(entry);
  for (const damaged of [whole.subarray(0, whole.length / 2), Buffer.alloc(0), Buffer.alloc(whole.length),
    Buffer.from(whole.toString().replace("'first'", "'wrong'")), Buffer.from('// eider 18446744073709551615 9 0\n')]) {
    fs.writeFileSync(entry, damaged);
    assert.strictEqual(await printed(), 'first\n');
    assert.deepStrictEqual(fs.readFileSync(entry), whole, 'expected the entry to be made again');
  }

  fs.writeFileSync(path.join(folder, 'app.ts'), "const word: string = 'second';\nconsole.log(word);\n");
  assert.strictEqual(await printed(), 'second\n');
  assert.strictEqual(entries().length, 2);
});
