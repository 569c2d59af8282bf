/*
 * Runs one scenario, a program of its own: `node test/scenario/frames/some-claim.js`. It passes when its body
 * ends, every server it started has ended with exit code 0 after SIGTERM, and no sanitizer had anything to say.
 */
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const eider = require('./eider_process');
const { closeEverySocket } = require('./tcp_peer');

const LIMIT_MS = 50000; // below ctest's, so that there is time to say what was going on
const SKIPPED = 77;     // ctest's SKIP_RETURN_CODE

function scenario(body) {
  const name = path.basename(process.argv[1], '.js');
  const watchdog = setTimeout(() => fail(name, new Error(`not finished in ${LIMIT_MS} ms`)), LIMIT_MS);
  process.on('unhandledRejection', (error) => fail(name, error));
  Promise.resolve()
    .then(() => body(eider))
    .then(endServers)
    .then(() => {
      clearTimeout(watchdog);
      cleanUp();
      console.log(`passed: ${name}`);
      process.exit(0);
    }, (error) => fail(name, error));
}

async function endServers() {
  closeEverySocket();
  for (const program of eider.started.filter((each) => !each.checked)) {
    await program.stop();
  }
}

function fail(name, error) {
  console.error(`FAILED: ${name}\n${error && error.stack ? error.stack : error}`);
  for (const program of eider.started) {
    console.error(`--- the last of the server's log (port ${program.port})\n${program.stderr.slice(-4000)}`);
  }
  cleanUp();
  process.exit(1);
}

function cleanUp() {
  for (const program of eider.started) {
    program.signal('SIGKILL');
    fs.rmSync(program.folder, { recursive: true, force: true });
  }
}

/* Ends the scenario as skipped: something it needs is not on this machine. */
function skip(why) {
  console.log(`skipped: ${why}`);
  cleanUp();
  process.exit(SKIPPED);
}

module.exports = { scenario, skip };
