// A program that runs has no time limit, but who checks one gets an answer: whatever it does while it is loaded is limited.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

const ENDLESS = {
  'at the top level': 'for (;;) {}',
  'in a catch block': 'try { for (;;) {} } catch (error) { for (;;) {} }',
  'in a module': "import 'node:fs';\nawait null;\nfor (;;) {}",
  'in a promise job': 'Promise.resolve().then(() => { for (;;) {} });',
  "in an 'exit' listener": "process.on('exit', () => { for (;;) {} });\nprocess.exit(0);",
};

function compute(ms) {
  const begun = process.cpuUsage().user;
  while (process.cpuUsage().user - begun < ms * 1000) {}
}

scenario(async ({ run }) => {
  for (const [where, source] of Object.entries(ENDLESS)) {
    const endless = await run(['check', '--script-load-time-max', '200ms', 'app.js'], { files: { 'app.js': `${source}\n` } });
    assert.strictEqual(endless.result.code, 1, `${where}: ${endless.stdout}`);
    assert.match(endless.stderr, /time limit \(200 ms\) at app\.js:\d/, where);
  }

  // The limit is that of loading, also for the jobs: they have no client that waits.
  const long = `${compute}\ncompute(100);\nPromise.resolve().then(() => compute(100));\nconsole.log('loaded');\n`;
  const fine = await run(['check', '--script-time-max', '20ms', 'app.js'], { files: { 'app.js': long } });
  assert.strictEqual(fine.result.code, 0, fine.stderr);
  assert.match(fine.stdout, /^loaded\napp\.js: ok\n$/);
});
