// A script that does not compile: file:line:column of its own text, the line itself with a caret below, and exit code 1.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

const WRONG = [
  { name: 'app.js', text: 'var a = 1;\n\nvar b = = 2;\n', place: '3:9', line: 'var b = = 2;', caret: 8 },
  // Columns of TypeScript are those before its types went.
  { name: 'app.ts', text: 'const a: Array<number> = [1];\nlet b: string = ;\n', place: '2:17', line: 'let b: string = ;', caret: 16 },
  // What only the engine's own compiler finds, in text that had been lowered.
  { name: 'app.js', text: 'const f = () => 1;\nlet { x } = f, y = /(?i:a)/;\n', place: '2:28', line: 'let { x } = f, y = /(?i:a)/;', caret: 27 }
];

scenario(async ({ run }) => {
  for (const { name, text, place, line, caret } of WRONG) {
    const program = await run(['--port', '0', name], { files: { [name]: text } });

    assert.strictEqual(program.result.code, 1);
    assert.ok(program.stderr.includes(`${name}:${place}: SyntaxError: `), `expected ${name}:${place} in: ${program.stderr}`);
    assert.ok(program.stderr.includes(`${line}\n${' '.repeat(caret)}^\n`), `expected a caret at ${caret} in: ${program.stderr}`);
  }
});
