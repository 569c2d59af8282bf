// A package of npm may hold BigInt literals that are never reached: it loads, and throws where one is. The app's own are refused when it is loaded.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

const PACKAGE = `
  exports.add = (a, b) => a + b;
  exports.big = () => 1n << 64n;
  exports.set = () => /[\\p{L}--[a-z]]/v;
`;

scenario(async ({ run }) => {
  const used = await run(['app.js'], { files: {
    'node_modules/numbers/index.js': PACKAGE,
    'app.js': "const { add, big, set } = require('numbers');\nconsole.log(add(1, 2));\n" +
      'for (const f of [big, set]) try { f(); } catch (error) { console.log(error.name, error.message, /numbers.index\\.js:\\d+:\\d+/.test(error.stack)); }\n'
  } });
  assert.strictEqual(used.stdout, '3\nSyntaxError BigInt is not supported true\nSyntaxError Invalid regular expression flags true\n', used.stderr);

  const own = await run(['app.js'], { files: { 'app.js': "console.log('begins');\nif (false) 1n;\n" } });
  assert.strictEqual(own.result.code, 1);
  assert.strictEqual(own.stdout, '');
  assert.match(own.stderr, /app\.js:2:12: SyntaxError: BigInt is not supported/);
});
