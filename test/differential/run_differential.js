#!/usr/bin/env node
'use strict';
// Runs generated programs in Eider and in Node and compares what they print. README.md says more.

const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawn } = require('child_process');
const { parseArgs } = require('util');
const { generate, textOf } = require('./lib/generate.js');
const { shrink } = require('./lib/shrink.js');

const HELP = `usage: node run_differential.js [options]
  --seeds A..B   or one seed (1..60)
  --seconds N    start no new seed after that (40); 0: no limit
  --eider FILE   the program (EIDER_BINARY, build/release/eider)
  --jobs N       seeds at a time (the machine's cores)
  --print        print the programs and run nothing
  --shrink N     spend N seconds on making a difference smaller (15)`;

const NODE = 20;    // whose behaviour is Eider's
const SKIPPED = 77; // ctest's SKIP_RETURN_CODE
const OUTPUT_MAX = 1024 * 1024;
const DIFFERENCES_MAX = 10; // then it stops: they are likely the same one
const TIMEOUT_MS = 20000;
const LIMITS = { EIDER_SCRIPT_TIME_MAX: '0', EIDER_SCRIPT_LOAD_TIME_MAX: '60s' };

function readOptions() {
  const text = { type: 'string' };
  const flag = { type: 'boolean', default: false };
  const { values } = parseArgs({ options: { seeds: text, seconds: text, eider: text, jobs: text, shrink: text, print: flag, help: flag } });
  const [first, last = first] = (values.seeds ?? '1..60').split('..').map(Number);

  return {
    ...values, first, last,
    seconds: Number(values.seconds ?? 40),
    shrinkSeconds: Number(values.shrink ?? 15),
    jobs: Number(values.jobs ?? os.cpus().length),
    eider: path.resolve(values.eider ?? process.env.EIDER_BINARY ?? path.join(__dirname, '../../build/release/eider')),
  };
}

function run(command, file, scratch) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('EIDER_')));

  return new Promise((resolve) => {
    const child = spawn(command, [file], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...env, ...LIMITS, XDG_CACHE_HOME: scratch } });
    const result = { output: '', errors: '' };
    const timer = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_MS);

    child.stdout.on('data', (data) => { result.output = (result.output + data).slice(0, OUTPUT_MAX); });
    child.stderr.on('data', (data) => { result.errors = (result.errors + data).slice(0, OUTPUT_MAX); });
    child.on('error', (error) => { result.errors += error.message; });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ ...result, output: `${result.output}[${signal ?? `exit ${code}`}]\n` });
    });
  });
}

/** @returns {Promise<{expected, got, valid}>} not valid: Node does not take the program, or not to its end */
async function compare(program, options, scratch, name) {
  const file = path.join(scratch, `${name}.${program.module ? 'mjs' : 'cjs'}`);

  fs.writeFileSync(file, textOf(program));
  const [expected, got] = await Promise.all([run(process.execPath, file, scratch), run(options.eider, file, scratch)]);
  return { expected, got, valid: expected.output.endsWith('[exit 0]\n') };
}

function firstDifference(expected, got) {
  const theirs = expected.split('\n');
  const ours = got.split('\n');
  const at = theirs.findIndex((line, i) => line !== ours[i]);
  const around = (lines) => lines.slice(Math.max(0, at - 2), at + 3).map((line, i) => `    ${i === Math.min(2, at) ? '>' : ' '} ${line}`).join('\n');

  return `  Node, line ${at + 1}:\n${around(theirs)}\n  Eider:\n${around(ours)}`;
}

async function report(program, options, scratch) {
  const differs = async (candidate) => {
    const { expected, got, valid } = await compare(candidate, options, scratch, `${program.seed}-smaller`);
    return valid && expected.output !== got.output;
  };
  const small = await shrink(program, differs, Date.now() + options.shrinkSeconds * 1000);
  const { expected, got } = await compare(small, options, scratch, `${program.seed}-smaller`);

  console.log(`seed ${program.seed}: Eider prints something else (--seeds ${program.seed}):\n`);
  console.log(textOf(small).split(/^\/\/ seed .*\n/m)[1]);
  console.log(`${firstDifference(expected.output, got.output)}\n${got.errors.trim().split('\n').slice(0, 3).join('\n')}\n`);
}

async function main() {
  const options = readOptions();
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  if (options.print) {
    for (let seed = options.first; seed <= options.last; seed++) {
      console.log(textOf(generate(seed)));
    }
    return 0;
  }
  if (Number(process.versions.node.split('.')[0]) < NODE) {
    console.log(`skipped: Node ${NODE} or later is needed to compare with, this is ${process.versions.node}`);
    return SKIPPED;
  }
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'eider-differential-'));
  const deadline = options.seconds === 0 ? Infinity : Date.now() + options.seconds * 1000;
  const counts = { same: 0, different: 0, invalid: 0 };
  let seed = options.first;

  async function work() {
    while (seed <= options.last && Date.now() < deadline && counts.different < DIFFERENCES_MAX) {
      const program = generate(seed++);
      const { expected, got, valid } = await compare(program, options, scratch, String(program.seed));
      if (!valid) {
        counts.invalid++;
        console.log(`seed ${program.seed}: Node itself fails: ${expected.errors.split('\n').slice(0, 5).join('\n')}`);
      } else if (expected.output === got.output) {
        counts.same++;
      } else {
        counts.different++;
        await report(program, options, scratch);
      }
    }
  }

  await Promise.all(Array.from({ length: options.jobs }, work));
  fs.rmSync(scratch, { recursive: true, force: true });
  console.log(`${counts.same} programs print the same, ${counts.different} do not, ${counts.invalid} are no programs; seeds ${options.first} to ${seed - 1}`);
  return counts.different > 0 || counts.invalid > 0 ? 1 : 0;
}

main().then((code) => { process.exitCode = code; }, (error) => {
  console.error(`differential: ${error.stack}`);
  process.exitCode = 2;
});
