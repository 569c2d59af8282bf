// With --watch an app that does not load, or ends by itself, is run again when one of its files changes; SIGTERM ends it all.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { EiderProcess } = require('../../support/eider_process');
const { scenario } = require('../../support/scenario');

const WAITING = (code, count) => new RegExp(`(app\\.js ended with code ${code}, waiting for a change\\n[^]*){${count}}`);

scenario(async ({ temporaryFolder }) => {
  const folder = temporaryFolder({ 'app.js': "require('eider');\nrequire('./part');\n", 'part.js': 'var part = ;\n' });
  const write = (text) => fs.writeFileSync(path.join(folder, 'part.js'), text);
  const server = new EiderProcess(['--port', '0', '--log-format', 'json', '--watch', 'app.js'], { cwd: folder });

  await server.says(/^part\.js:1:12: SyntaxError: Unexpected token\n/);
  await server.says(WAITING(1, 1));

  write('// fine\n');
  await server.logged('listening');

  write('setTimeout(function () { process.exit(3); }, 1);\n');
  await server.says(WAITING(3, 1));

  write("throw new Error('again');\n");
  await server.says(WAITING(1, 2));

  write('// fine\n');
  await server.logged('listening');
  assert.strictEqual(server.stdout, '');
  await server.stop();
});
