// The Promises/A+ suite passes in Eider, all of its 872 cases.
'use strict';

const assert = require('node:assert');
const path = require('node:path');
const { scenario } = require('../support/scenario');

scenario(async ({ run }) => {
  const { stdout, result } = await run([path.join(__dirname, '../fixtures/promises_aplus.js')]);

  assert.strictEqual(stdout.trim(), '872 of 872 passed');
  assert.strictEqual(result.code, 0);
});
