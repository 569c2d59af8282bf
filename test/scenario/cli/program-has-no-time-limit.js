// A program keeps no client waiting, so neither its main module nor its callbacks are limited; an app with 'eider' is.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');

const LIMITS = ['--port', '0', '--script-time-max', '20ms', '--script-load-time-max', '20ms'];

function program() {
  function compute() {
    var begun = process.cpuUsage().user;
    while (process.cpuUsage().user - begun < 100000) {}
  }
  compute();
  Promise.resolve().then(compute).then(function () { console.log('job'); });
  setTimeout(function () { compute(); console.log('timer'); }, 1);
  process.on('exit', function () { compute(); console.log('exit'); });
}

scenario(async ({ run }) => {
  const source = `(${program})();\n`;
  const free = await run([...LIMITS, 'app.js'], { files: { 'app.js': source } });
  assert.strictEqual(free.stdout, 'job\ntimer\nexit\n', free.stderr);
  assert.strictEqual(free.result.code, 0);

  const server = await run([...LIMITS, 'app.js'], { files: { 'app.js': `require('eider');\n${source}` } });
  assert.strictEqual(server.result.code, 1);
  assert.match(server.stderr, /time limit \(20 ms\)/);
});
