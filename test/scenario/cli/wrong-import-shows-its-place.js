// An import that finds no file, no package or no such name is shown with its line, as any other error; so are names of CommonJS.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

const FILES = {
  'part.mjs': 'export const yes = 1;\n',
  'file.mjs': "\nimport './none.mjs';\n",
  'package.ts': "import { a } from '@scope/none';\nconsole.log(a);\n",
  'name.mjs': "import {\n  yes,\n  nope,\n} from './part.mjs';\n",
  'default.mjs': "import part from './part.mjs';\n",
  'again.mjs': "export { nope } from './part.mjs';\n",
  'require.mjs': "const fs = require('fs');\n",
  'dirname.mjs': 'await 1; console.log(__dirname);\n',
};

const SHOWN = {
  'file.mjs': ["file.mjs:2\nimport './none.mjs';\n       ^\n\nError [ERR_MODULE_NOT_FOUND]: Cannot find module './none.mjs'", 'at file.mjs:2:8'],
  'package.ts': ["package.ts:1\nimport { a } from '@scope/none';\n                  ^\n\nError [ERR_MODULE_NOT_FOUND]: ", 'at package.ts:1:19'],
  'name.mjs': ["name.mjs:3\n  nope,\n  ^\n\nSyntaxError: The requested module './part.mjs' does not provide an export named 'nope'\n", 'at name.mjs:3:3'],
  'default.mjs': ["default.mjs:1\n", "export named 'default'"],
  'again.mjs': ["again.mjs:1\nexport { nope }", "export named 'nope'"],
  'require.mjs': ['require.mjs:1\n', 'ReferenceError: require is not defined in ES module scope, you can use import instead\n'],
  'dirname.mjs': ['dirname.mjs:1\n', 'ReferenceError: __dirname is not defined in ES module scope\n'],
};

scenario(async ({ run }) => {
  for (const name of Object.keys(SHOWN)) {
    const program = await run(['--port', '0', name], { files: FILES });
    assert.strictEqual(program.stderr.slice(0, SHOWN[name][0].length), SHOWN[name][0]);
    assert.ok(program.stderr.includes(SHOWN[name][1]), program.stderr);
    assert.strictEqual(program.result.code, 1);
  }
});
