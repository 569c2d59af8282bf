// An exception that ends the process, while the app is loaded or later: place, line, caret, stack, members, version.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

const PROGRAMS = {
  'throw.js': "\nthrow Object.assign(new Error('wrong'), { code: 'E_WRONG' });\n",
  'later.js': "setTimeout(() => {\n  null.x;\n});\n",
  'rejected.mjs': "await Promise.reject(new TypeError('rejected', { cause: new Error('why') }));\n",
  'value.js': "throw { a: 1 };\n",
  'server.js': "require('eider');\nthrow new Error('x'.repeat(2000));\n",
  'syntax.js': 'let x = ;\n',
};

const SHOWN = {
  'throw.js': "throw.js:2\nthrow Object.assign(new Error('wrong'), { code: 'E_WRONG' });\n                    ^\n\n" +
    "Error: wrong\n    at throw.js:2:21 {\n  code: 'E_WRONG'\n}",
  'later.js': "later.js:2\n  null.x;\n       ^\n\nTypeError: Cannot read properties of null (reading 'x')\n    at later.js:2:8",
  'rejected.mjs': 'rejected.mjs:1\n' + PROGRAMS['rejected.mjs'] + ' '.repeat(21) + '^\n\n' +
    'TypeError: rejected\n    at rejected.mjs:1:22 {\n  [cause]: Error: why\n      at rejected.mjs:1:57\n}',
  'value.js': 'Uncaught { a: 1 }',
  'server.js': "server.js:2\nthrow new Error('x'.repeat(2000));\n      ^\n\nError: " + 'x'.repeat(2000) + '\n    at server.js:2:7',
  'syntax.js': 'syntax.js:1:9: SyntaxError: Unexpected token\nlet x = ;\n        ^',
};

scenario(async ({ run }) => {
  for (const name of Object.keys(PROGRAMS)) {
    for (const args of [[], ['check']]) {
      const program = await run([...args, ...(args.length === 0 ? ['--port', '0'] : []), name], { files: PROGRAMS });
      if (args.length > 0 && name === 'later.js') {
        assert.strictEqual(program.result.code, 0, 'check runs no timers');
        continue;
      }
      assert.strictEqual(program.stderr.replace(/Eider v\d+\.\d+\.\d+\n$/, 'VERSION\n'), `${SHOWN[name]}\n\nVERSION\n`);
      assert.strictEqual(program.result.code, 1, name);
    }
  }
});
