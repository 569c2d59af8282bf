'use strict';
// Runs what the engine's profile is made of, in a build of the preset release-profile: train.js BUILD_FOLDER
// The programs are those that are measured; what they have in common is the engine, not their data.

const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawnSync } = require('child_process');
const { loweringSample } = require('./lib/lowering_sample.js');

const build = path.resolve(process.argv[2]);
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'eider-train-'));
const sample = path.join(scratch, 'sample.js');
const program = (name) => path.join(__dirname, 'programs', name);

function run(file, args) {
  const env = { ...process.env, XDG_CACHE_HOME: scratch };
  const { status, stderr } = spawnSync(path.join(build, file), args, { env, encoding: 'utf8' });

  if (status !== 0) {
    throw new Error(`${file} ${args.join(' ')}: exit code ${status}: ${stderr}`);
  }
}

fs.writeFileSync(sample, loweringSample(2000));
run('eider', [program('hello.js')]);
run('eider', [program('handler_call.js'), '300000']);
run('eider', [program('handler_async.js'), '30000']);
run('eider', [program('handler_json.js'), '30000']);
run('eider', [sample]); // lowered
run('eider', [sample]); // from the cache
run('test/bench/bench_handler', []);
fs.rmSync(scratch, { recursive: true });
