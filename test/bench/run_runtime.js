#!/usr/bin/env node
'use strict';
// Measures Eider as a runtime beside Node and Bun, and prints one table; README.md says what the rows mean.

const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawnSync } = require('child_process');
const { parseArgs } = require('util');
const servers = require('./lib/servers.js');
const { loweringSample } = require('./lib/lowering_sample.js');
const { markdown, plain } = require('./lib/table.js');

const HELP = `usage: node test/bench/run_runtime.js [options]
  --runs N      runs of each program (15)     --markdown   the table as Markdown
  --rows a,b    only these rows               --json       the figures as JSON
  --build DIR   where eider and eider_spawn were built (build/release)`;

const PROGRAMS = path.join(__dirname, 'programs');
const SAMPLE_LINES = 2000;
const TITLES = { eider: 'Eider', node: 'Node', bun: 'Bun' };
// A script that is no server runs as long as it likes; so must a benchmark.
const SETTINGS = { EIDER_SCRIPT_TIME_MAX: '0', EIDER_SCRIPT_LOAD_TIME_MAX: '60s' };

function readOptions() {
  const text = { type: 'string' };
  const flag = { type: 'boolean', default: false };
  const { values } = parseArgs({ options: { runs: text, rows: text, build: text, markdown: flag, json: flag, help: flag } });
  const build = path.resolve(values.build ?? path.join(servers.ROOT, 'build', 'release'));
  return { ...values, runs: Number(values.runs ?? 15), eider: path.join(build, 'eider'), spawner: path.join(build, 'test', 'bench', 'eider_spawn') };
}

// What each runtime gets is the same file; the cache of lowered files is a folder of our own.
function createMeter(options, scratch) {
  const commands = { eider: [options.eider], node: [process.execPath], bun: [servers.bunProgram(), 'run'] };

  return (name, program, args = [], { runs = options.runs, cache = 'cache' } = {}) => {
    const result = spawnSync(options.spawner, [String(runs), ...commands[name], program, ...args.map(String)], {
      encoding: 'utf8', env: { ...process.env, ...SETTINGS, XDG_CACHE_HOME: path.join(scratch, cache) },
    });
    if (result.status !== 0) {
      throw new Error(`${name} ${path.basename(program)}: ${result.stderr.trim().split('\n').slice(0, 3).join(' ') || `exit code ${result.status}`}`);
    }
    return JSON.parse(result.stdout);
  };
}

// CPU of one call: that of many calls less that of none.
function perCall(meter, name, program, calls) {
  const file = path.join(PROGRAMS, program);
  const base = meter(name, file, [0]).cpu_ms;
  return (meter(name, file, [calls]).cpu_ms - base) * 1000 / calls;
}

function coldLoad(meter, name, sample, scratch, runs) {
  let sum = 0;
  for (let i = 0; i < runs; i++) {
    sum += meter(name, sample, [], { runs: 1, cache: `cold-${name}-${i}` }).cpu_ms;
  }
  return sum / runs;
}

function allRows(meter, scratch) {
  const hello = path.join(PROGRAMS, 'hello.js');
  const sample = path.join(scratch, 'sample.js');
  const per100 = (ms) => ms * 100 / SAMPLE_LINES;
  const start = (name) => meter(name, hello).cpu_ms;

  fs.writeFileSync(sample, loweringSample(SAMPLE_LINES));
  return [
    { id: 'first-line', title: 'first line of hello.js, time', unit: 'ms', measure: (name) => meter(name, hello).first_line_ms },
    { id: 'hello', title: 'all of hello.js, CPU', unit: 'ms', measure: start },
    { id: 'heap', title: 'heap after start', unit: 'KiB', measure: (name) => Number(meter(name, path.join(PROGRAMS, 'heap.js'), [], { runs: 1 }).output) / 1024 },
    { id: 'memory', title: 'memory of hello.js (max RSS)', unit: 'KiB', measure: (name) => meter(name, hello).rss_kib },
    { id: 'call', title: 'handler call, CPU', unit: 'µs', measure: (name) => perCall(meter, name, 'handler_call.js', 300000) },
    { id: 'async', title: 'async handler with two awaits, CPU', unit: 'µs', measure: (name) => perCall(meter, name, 'handler_async.js', 50000) },
    { id: 'json', title: 'JSON of 200 B parsed and written, CPU', unit: 'µs', measure: (name) => perCall(meter, name, 'handler_json.js', 50000) },
    { id: 'load-cold', title: 'loading 100 lines, first time, CPU', unit: 'ms', measure: (name) => per100(coldLoad(meter, name, sample, scratch, 5) - start(name)) },
    { id: 'load-warm', title: 'loading 100 lines, again, CPU', unit: 'ms', measure: (name) => { meter(name, sample, [], { runs: 1 }); return per100(meter(name, sample).cpu_ms - start(name)); } },
  ];
}

function shown(value) {
  return value === null ? '' : value < 10 ? value.toFixed(2) : value < 1000 ? value.toFixed(1) : String(Math.round(value));
}

function table(results, names) {
  const header = ['', 'unit', ...names.map((name) => TITLES[name]), ...names.slice(1).map((name) => `Eider / ${TITLES[name]}`)];
  return [header, ...results.map(({ title, unit, values }) => [title, unit, ...names.map((name) => shown(values[name])),
    ...names.slice(1).map((name) => (values.eider !== null && values[name] !== null ? (values.eider / values[name]).toFixed(2) : ''))])];
}

function main() {
  const options = readOptions();
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  servers.installPeers();
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'eider-bench-'));
  const names = Object.keys(TITLES);
  let failures = 0;
  const wanted = options.rows?.split(',');
  const results = allRows(createMeter(options, scratch), scratch).filter(({ id }) => wanted === undefined || wanted.includes(id)).map(({ id, title, unit, measure }) => {
    const values = {};
    for (const name of names) {
      try {
        values[name] = measure(name);
        console.error(`${id} ${name} ${shown(values[name])} ${unit}`);
      } catch (error) {
        failures++;
        values[name] = null;
        console.error(`${id} FAILED: ${error.message}`);
      }
    }
    return { id, title, unit, values };
  });

  fs.rmSync(scratch, { recursive: true, force: true });
  console.log(options.json ? JSON.stringify(results, null, 1) : (options.markdown ? markdown : plain)(table(results, names)));
  return failures > 0 ? 1 : 0;
}

process.exitCode = main();
