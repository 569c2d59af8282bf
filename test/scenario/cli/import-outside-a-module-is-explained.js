// import, export and await where they cannot be: Node's words, and what to do. In TypeScript a package of CommonJS may import.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

const HINT = '(a module is what is called .mjs, or what has "type": "module" in its package.json)';
const AWAIT = 'await is only valid in async functions and the top level bodies of modules';

const FILES = {
  'package.json': '{"type": "commonjs"}',
  'import.js': "import x from './x.js';\n",
  'export.js': 'var a;\nexport { a };\n',
  'await.js': '  await 1;\n',
  'function.ts': 'function f(): void {\n  const x: number = await g();\n}\n',
  'typed.ts': "import { a } from './typed_part';\nconsole.log(a);\n",
  'typed_part.ts': 'export const a: number = 5;\n',
};

const SHOWN = {
  'import.js': `import.js:1:1: SyntaxError: Cannot use import statement outside a module ${HINT}\n`,
  'export.js': `export.js:2:1: SyntaxError: Unexpected token 'export' ${HINT}\n`,
  'await.js': `await.js:1:3: SyntaxError: ${AWAIT}\n`,
  'function.ts': `function.ts:2:21: SyntaxError: ${AWAIT}\n`,
};

scenario(async ({ run }) => {
  for (const name of Object.keys(SHOWN)) {
    const program = await run(['--port', '0', name], { files: FILES });
    assert.strictEqual(program.stderr.slice(0, SHOWN[name].length), SHOWN[name]);
    assert.strictEqual(program.result.code, 1);
  }
  const typed = await run(['--port', '0', 'typed.ts'], { files: FILES });
  assert.strictEqual(typed.stdout, '5\n', typed.stderr);
});
