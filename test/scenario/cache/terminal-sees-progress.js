// The first start of a large app takes a while: a terminal is told how far it is, and the line goes away when the app begins.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const { spawn } = require('node:child_process');
const { scenario } = require('../../support/scenario');
const { within } = require('../../support/within');

const FILES = 24;

function large() {
  const files = { 'app.ts': '' };
  for (let i = 0; i < FILES; i++) {
    const lines = Array.from({ length: 60 }, (_, n) => `const f${n} = async ({ a, b }: { a: number; b: number }) => { for (const x of [a, ...[b]]) await x; };`);
    files[`part${i}.ts`] = `${lines.join('\n')}\nexport const part = ${i};\n`;
    files['app.ts'] += `import './part${i}.ts';\n`;
  }
  files['app.ts'] += "console.log('ran');\n";
  return files;
}

scenario(async ({ temporaryFolder, BINARY }) => {
  const folder = temporaryFolder(large());
  const env = { PATH: process.env.PATH, HOME: folder, TERM: 'xterm' };
  const terminal = spawn('script', ['-qec', `'${BINARY}' app.ts`, '/dev/null'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  terminal.stdout.setEncoding('utf8').on('data', (text) => { output += text; });
  const code = await within(new Promise((resolve) => terminal.on('close', resolve)), 'the program to end', 45000);
  fs.rmSync(folder, { recursive: true });

  assert.strictEqual(code, 0, output);
  assert.match(output, /preparing scripts, once: \d+ \(part\d+\.ts\)/);
  assert.ok(output.trimEnd().endsWith('\r\x1b[Kran'), `expected the line to be cleared before the app's output, got: ${JSON.stringify(output.slice(-200))}`);
});
