#!/usr/bin/env node
'use strict';
// Measures Eider beside its peers and prints one table; README.md says what the rows mean.

const { execFile, spawnSync } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { parseArgs } = require('util');
const { rows: allRows, quick } = require('./lib/rows.js');
const servers = require('./lib/servers.js');
const table = require('./lib/table.js');

const HELP = `usage: node test/bench/run.js [options]
  --rows a,b      only these rows          --servers a,b  only these of ${servers.NAMES.join(',')}
  --rounds N      rounds (3)               --quick        a tenth of the messages, one round
  --markdown      the table as Markdown    --json         every figure of every run as JSON
  --build DIR     where eider and eider_load were built (build/release)
  --eider FILE    --load FILE              these programs instead`;

function readOptions() {
  const text = { type: 'string' };
  const flag = { type: 'boolean', default: false };
  const { values } = parseArgs({
    options: { rows: text, servers: text, rounds: text, build: text, eider: text, load: text,
      quick: flag, markdown: flag, json: flag, help: flag },
  });
  const build = path.resolve(values.build || path.join(servers.ROOT, 'build', 'release'));

  return {
    ...values,
    rounds: Number(values.rounds || (values.quick ? 1 : 3)),
    eider: path.resolve(values.eider || path.join(build, 'eider')),
    load: path.resolve(values.load || path.join(build, 'test', 'bench', 'eider_load')),
  };
}

function choose(all, wanted, idOf) {
  if (wanted === undefined) {
    return all;
  }
  const names = wanted.split(',');
  const unknown = names.filter((name) => !all.some((item) => idOf(item) === name));
  if (unknown.length > 0) {
    throw new Error(`no such thing: ${unknown.join(', ')}; there are ${all.map(idOf).join(', ')}`);
  }
  return all.filter((item) => names.includes(idOf(item)));
}

function openFilesLimit() {
  const found = /^Max open files\s+(\d+)/m.exec(fs.readFileSync('/proc/self/limits', 'utf8'));
  return found === null ? 1024 : Number(found[1]);
}

// The server has core 1 for itself; we and the generator (which inherits it) stay on core 0.
function pinOurselves() {
  if (os.cpus().length < 2) {
    console.error('only one core: server and generator share it, so latencies and rates mean little');
    return null;
  }
  spawnSync('taskset', ['-cp', '0', String(process.pid)]);
  return 1;
}

function generate(program, server, target, load) {
  const settings = { ...load, ...target, port: server.port, pid: server.pid };
  delete settings.app;
  const args = Object.entries(settings).filter(([, value]) => value !== undefined)
    .flatMap(([name, value]) => [`--${name}`, String(value)]);

  return new Promise((resolve, reject) => {
    execFile(program, args, (error, stdout, stderr) => {
      if (error !== null) {
        reject(new Error(stderr.trim() || error.message));
      } else {
        resolve(JSON.parse(stdout));
      }
    });
  });
}

async function measure(row, name, setup) {
  const target = row.servers[name];
  const server = await servers.start(name, target, setup);

  try {
    if (row.load === undefined) {
      return { value: server.startMs };
    }
    const figures = await generate(setup.load, server, target, row.load);
    return { value: row.unit === 'bytes' ? figures.bytes_each : figures.cpu_us, figures };
  } catch (error) {
    throw new Error(server.ended ? `${error.message}; the server: ${server.output.trim().slice(-600)}` : error.message);
  } finally {
    await servers.stop(server);
  }
}

// Adds one run to results; a failure is said at once and leaves the cell empty.
async function measureInto(state, round, row, name) {
  try {
    const { value, figures } = await measure(row, name, state.setup);
    (state.results[row.id] ??= {})[name] ??= [];
    state.results[row.id][name].push(value);
    state.runs.push({ round, row: row.id, server: name, value, ...figures });
    console.error(`round ${round + 1}: ${row.id} ${name} ${value.toFixed(2)} ${row.unit}`);
  } catch (error) {
    state.failures++;
    console.error(`round ${round + 1}: ${row.id} ${name} FAILED: ${error.message}`);
  }
}

// Servers alternate within a row, and start with another one each round, so that a slow minute of the
// machine does not fall on one of them alone.
async function measureAll(state, rows, names, rounds) {
  for (let round = 0; round < rounds; round++) {
    for (const row of rows) {
      for (let i = 0; i < names.length; i++) {
        const name = names[(i + round) % names.length];
        if (row.servers[name] !== undefined) {
          await measureInto(state, round, row, name);
        }
      }
    }
  }
}

function machine() {
  const cpu = os.cpus()[0];
  return `${os.cpus().length} x ${cpu.model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.release()}`;
}

function describe(names, options, pinned) {
  const versions = names.map((name) => `${table.TITLES[name]} ${servers.version(name, options.eider)}`);
  // Without the options that name files: they differ from machine to machine and do not change the work.
  const command = ['node', 'test/bench/run.js', ...process.argv.slice(2)].join(' ').replace(/ --(build|eider|load)[ =]\S+/g, '');

  return [
    `Machine: ${machine()}; ${pinned ? 'server and generator on a core each' : 'server and generator on the same core'}, loopback.`,
    `Versions: ${versions.join(', ')}; Node ${process.versions.node}.`,
    `Command: \`${command}\`, ${new Date().toISOString().slice(0, 10)}; medians of ${options.rounds} round(s).`,
  ];
}

function print(state, rows, names, options) {
  const lines = describe(names, options, state.setup.core !== null);
  const cells = table.cells(rows, names, state.results);
  const noisy = table.noisy(rows, names, state.results);

  if (options.json) {
    console.log(JSON.stringify({ about: lines, runs: state.runs }, null, 1));
  } else if (options.markdown) {
    console.log(`${table.markdown(cells)}\n\n${lines.map((line) => `- ${line}`).join('\n')}`);
  } else {
    console.log(`${table.plain(cells)}\n\n${lines.join('\n')}`);
  }
  if (noisy.length > 0) {
    console.error(`rounds differ by more than a quarter: ${noisy.join('; ')}`);
  }
}

async function main() {
  const options = readOptions();
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const names = choose(servers.NAMES, options.servers, (name) => name);
  const rows = choose(allRows(openFilesLimit()), options.rows, (row) => row.id)
    .filter((row) => names.some((name) => row.servers[name] !== undefined))
    .map((row) => (options.quick ? quick(row) : row));
  for (const program of [options.load, ...(names.includes('eider') ? [options.eider] : [])]) {
    if (!fs.existsSync(program)) {
      throw new Error(`${path.basename(program)} is not built; cmake --build --preset release`);
    }
  }
  servers.installPeers();
  const state = { setup: { eider: options.eider, load: options.load, core: pinOurselves() }, results: {}, runs: [], failures: 0 };
  await measureAll(state, rows, names, options.rounds);
  print(state, rows, names, options);
  return state.failures > 0 ? 1 : 0;
}

main().then((code) => { process.exitCode = code; }, (error) => {
  console.error(`bench: ${error.message}`);
  process.exitCode = 2;
});
