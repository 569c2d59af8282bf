#!/usr/bin/env node
'use strict';
// Runs a copy of test262 (https://github.com/tc39/test262) in Eider and counts. README.md says more.

const fs = require('fs');
const os = require('os');
const path = require('path');
const { parseArgs } = require('util');
const { tests } = require('./lib/suite.js');
const { openPrograms } = require('./lib/program.js');
const { runTests } = require('./lib/runner.js');
const { readExpectations } = require('./lib/expectations.js');
const { loadLowering } = require('./lib/lower_here.js');
const { printSummary, causes } = require('./lib/summary.js');

const HELP = `usage: EIDER_TEST262=FOLDER node run_test262.js [options] [folder or test below test/]...
  --eider FILE     the program (build/release/eider; EIDER_BINARY)
  --jobs N         processes at a time (the machine's cores)
  --timeout MS     for one run of a test (20000)
  --once           one mode for each test, strict rather than sloppy
  --every N        only every Nth test
  --json FILE      every outcome, as a list
  --causes FILE    failures grouped by what they say, the most frequent first
  --lower-here     lower scripts in Node, with the pass of this tree: faster
  --quiet          no line for each failure
  --keep           leave the programs where they were written`;

const FOLDERS = ['language', 'built-ins'];

function readOptions() {
  const text = { type: 'string' };
  const flag = { type: 'boolean', default: false };
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { eider: text, jobs: text, timeout: text, once: flag, every: text, json: text, causes: text,
      quiet: flag, keep: flag, 'lower-here': flag, help: flag },
  });
  return {
    ...values,
    folders: positionals.length > 0 ? positionals : FOLDERS,
    binary: path.resolve(values.eider ?? process.env.EIDER_BINARY ?? path.join(__dirname, '../../../build/release/eider')),
    jobs: Number(values.jobs ?? os.cpus().length),
    timeoutMs: Number(values.timeout ?? 20000),
    every: Number(values.every ?? 1),
  };
}

function* everyNth(items, n) {
  let i = 0;
  for (const item of items) {
    if (i++ % n === 0) {
      yield item;
    }
  }
}

function writeCauses(file, outcomes) {
  const lines = causes(outcomes).map(({ cause, count, names }) =>
    `${count}  ${cause}\n${names.slice(0, 5).map((name) => `      ${name}`).join('\n')}`);
  fs.writeFileSync(file, `${lines.join('\n')}\n`);
}

async function main() {
  const options = readOptions();
  const root = process.env.EIDER_TEST262;
  if (options.help || root === undefined) {
    console.log(HELP);
    return options.help ? 0 : 2;
  }
  const expectations = readExpectations(path.join(__dirname, 'known_failures.txt'));
  const programs = openPrograms(root, options['lower-here'] ? loadLowering() : null);
  const outcomes = [];
  let surprises = 0;

  process.on('SIGINT', () => {
    programs.remove();
    process.exit(130);
  });
  delete process.env.EIDER_TEST262; // EIDER_* are settings of the program
  delete process.env.EIDER_BINARY;
  await runTests(everyNth(tests(root, options.folders), options.every), {
    ...options,
    programs,
    each(outcome) {
      const known = expectations.expected(outcome.name);

      outcomes.push(outcome);
      if (outcome.status === 'failed' && !known) {
        surprises++;
        if (!options.quiet) {
          console.log(`${outcome.name}: ${Object.entries(outcome.faults).map(([mode, fault]) => `${mode}: ${fault}`).join('; ')}`);
        }
      }
    },
  });
  if (!options.keep) {
    programs.remove();
  }
  if (options.json !== undefined) {
    fs.writeFileSync(options.json, `[\n${outcomes.map((outcome) => JSON.stringify(outcome)).join(',\n')}\n]\n`);
  }
  if (options.causes !== undefined) {
    writeCauses(options.causes, outcomes);
  }
  printSummary(outcomes);
  for (const pattern of options.every === 1 && !options.once ? expectations.unused(outcomes) : []) {
    console.log(`passes now, and can leave known_failures.txt: ${pattern}`);
  }
  console.log(`${surprises} failed that known_failures.txt does not name`);
  return surprises > 0 ? 1 : 0;
}

main().then((code) => { process.exitCode = code; }, (error) => {
  console.error(`test262: ${error.stack}`);
  process.exitCode = 2;
});
