'use strict';
// Runs tests in processes of their own, some at a time, and says how each ended.

const fs = require('fs');
const { spawn } = require('child_process');

const OUTPUT_MAX = 64 * 1024;

// What the tests need more of than a server's handlers should have. Other runtimes pass over it.
const SETTINGS = {
  EIDER_SCRIPT_TIME_MAX: '0',
  EIDER_SCRIPT_LOAD_TIME_MAX: '60s',
  EIDER_SCRIPT_MEMORY_MAX: '1GiB',
};

/** @returns {Promise<{output: string, errors: string, late: boolean}>} */
function runProcess(binary, program, { timeoutMs, env }) {
  return new Promise((resolve) => {
    const child = spawn(binary, [program], { stdio: ['ignore', 'pipe', 'pipe'], env });
    const result = { output: '', errors: '', late: false };
    const timer = setTimeout(() => {
      result.late = true;
      child.kill('SIGKILL');
    }, timeoutMs);

    child.stdout.on('data', (data) => { result.output = (result.output + data).slice(-OUTPUT_MAX); });
    child.stderr.on('data', (data) => { result.errors = (result.errors + data).slice(-OUTPUT_MAX); });
    child.on('error', (error) => { result.errors += error.message; });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ ...result, code, signal });
    });
  });
}

/** @returns {string | null} what is wrong, null when the test has passed */
function faultOf(test, result) {
  const [, run] = /^Test262:Run (.*(?:\n(?!Test262:).*)*)/m.exec(result.output) ?? [];
  const [, failure] = /^Test262:AsyncTestFailure:(.*)/m.exec(result.output) ?? [];

  if (result.late) {
    return 'timeout';
  }
  if (result.signal !== null && result.signal !== undefined) {
    return `crash: ${result.signal}`;
  }
  if (run === undefined) {
    return `no verdict: exit code ${result.code}, ${result.errors.trim().split('\n')[0]}`;
  }
  if (run.trim() !== 'ended') {
    return run.replace(/^failed /, '').trim();
  }
  if (failure !== undefined) {
    return `async: ${failure.trim()}`;
  }
  if (test.meta.flags.includes('async') && test.meta.negative === null &&
      !result.output.includes('Test262:AsyncTestComplete')) {
    return `async: never done; ${result.errors.trim().split('\n')[0]}`;
  }
  return null;
}

/**
 * @param {Iterable<object>} tests of lib/suite.js
 * @param {object} options binary, programs, jobs, timeoutMs, once (one mode is enough), each(outcome)
 */
async function runTests(tests, options) {
  const iterator = tests[Symbol.iterator]();
  const env = { ...process.env, ...SETTINGS, XDG_CACHE_HOME: `${options.programs.scratch}/cache` };

  async function runMode(test, mode) {
    const program = options.programs.write(test, mode);
    const result = await runProcess(options.binary, program, { timeoutMs: options.timeoutMs, env });

    if (!options.keep) {
      fs.rmSync(program, { force: true });
    }
    return faultOf(test, result);
  }

  async function runTest(test) {
    const outcome = { name: test.name, features: test.meta.features, status: 'passed', faults: {} };

    if (test.skip !== null) {
      return { ...outcome, status: 'skipped', reason: test.skip };
    }
    for (const mode of options.once ? test.modes.slice(-1) : test.modes) {
      const fault = await runMode(test, mode);
      if (fault !== null) {
        outcome.status = 'failed';
        outcome.faults[mode] = fault;
      }
    }
    return outcome;
  }

  async function work() {
    for (let next = iterator.next(); !next.done; next = iterator.next()) {
      options.each(await runTest(next.value));
    }
  }

  await Promise.all(Array.from({ length: options.jobs }, work));
}

module.exports = { runTests };
