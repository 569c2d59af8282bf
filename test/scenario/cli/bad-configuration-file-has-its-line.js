// A mistake in eider.json: one line with file and line, and the nearest setting for an unknown one; exit code 2.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

const WRONG = [
  ['{\n  "port": 8000,\n  "prot": 1\n}', /eider\.json:3\b.*prot.*port/],
  ['{\n  "port": "many"\n}', /eider\.json:2\b.*port/],
  ['{\n  "port": 8000\n  "host": ""\n}', /eider\.json:3\b/],
  ['[]', /eider\.json:1\b/],
];

scenario(async ({ run }) => {
  for (const [file, expected] of WRONG) {
    const program = await run(['app.js'], { files: { 'app.js': '', 'eider.json': file } });
    assert.strictEqual(program.result.code, 2, program.stderr);
    assert.match(program.stderr, expected);
    assert.strictEqual(program.stderr.trim().split('\n').length, 1);
  }
});
