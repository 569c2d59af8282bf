// `eider check` says what the server would say about a script, and ends: 0 when all is well, 1 when not.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

scenario(async ({ run }) => {
  const fine = await run(['check', 'app.js'], { files: { 'app.js': "require('eider').channel('a', {});\nsetInterval(function () {}, 10);\n" } });
  assert.strictEqual(fine.result.code, 0, fine.stderr);

  const broken = await run(['check', 'app.js'], { files: { 'app.js': "require('eider').channel('a{', {});\n" } });
  assert.strictEqual(broken.result.code, 1, broken.stderr);
  assert.match(broken.stderr, /app\.js:1\b/);
});
