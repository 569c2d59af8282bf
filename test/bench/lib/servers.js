'use strict';
// Starts and stops the servers under test, one at a time, pinned to a core of their own.

const { spawn, spawnSync } = require('child_process');
const crypto = require('crypto');
const fs = require('fs');
const net = require('net');
const os = require('os');
const path = require('path');

const BENCH = path.join(__dirname, '..');
const ROOT = path.join(BENCH, '..', '..');
const PEERS = path.join(ROOT, 'build', 'bench', 'peers');
const START_MS_MAX = 15000;
const STOP_MS_MAX = 5000;

const NAMES = ['eider', 'bun', 'ws', 'socketio'];

function bunProgram() {
  return path.join(PEERS, 'node_modules', '@oven', `bun-linux-${os.arch() === 'arm64' ? 'aarch64' : 'x64'}`, 'bin', 'bun');
}

function version(name, eider) {
  if (name === 'eider' || name === 'bun') {
    const shown = spawnSync(name === 'bun' ? bunProgram() : eider, ['--version'], { encoding: 'utf8' });
    return shown.status === 0 ? shown.stdout.trim().replace(/^eider /, '') : '?';
  }
  const file = path.join(PEERS, 'node_modules', name === 'socketio' ? 'socket.io' : 'ws', 'package.json');
  return JSON.parse(fs.readFileSync(file, 'utf8')).version;
}

// The peers come from npm, as the lock file says; again only when that has changed.
function installPeers() {
  const source = path.join(BENCH, 'peers');
  const lock = fs.readFileSync(path.join(source, 'package-lock.json'));
  const mark = path.join(PEERS, `.installed-${crypto.createHash('sha256').update(lock).digest('hex').slice(0, 16)}`);

  fs.mkdirSync(PEERS, { recursive: true });
  for (const file of fs.readdirSync(source)) {
    fs.copyFileSync(path.join(source, file), path.join(PEERS, file));
  }
  if (fs.existsSync(mark)) {
    return;
  }
  // Without install scripts: Bun's platform package is used directly and needs none.
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: PEERS, stdio: ['ignore', 2, 2] });
  if (npm.status !== 0) {
    throw new Error('npm ci did not bring the peers');
  }
  fs.writeFileSync(mark, '');
}

function command(name, port, target, eider) {
  switch (name) {
    case 'eider':
      return [eider, '--port', port, path.join(BENCH, 'apps', target.app)];
    case 'bun':
      return [bunProgram(), path.join(PEERS, 'bun_server.js'), port];
    default:
      return [process.execPath, path.join(PEERS, `${name}_server.js`), port];
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function tryConnect(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.on('connect', () => { socket.destroy(); resolve(true); });
    socket.on('error', () => resolve(false));
  });
}

async function waitForAccept(server) {
  const deadline = Date.now() + START_MS_MAX;

  // Refused at once while nobody listens, so this is a poll without pauses, on the generator's core.
  while (!(await tryConnect(server.port))) {
    if (server.ended || Date.now() > deadline) {
      await stop(server);
      throw new Error(`${server.name} did not start: ${server.output.trim().slice(-600)}`);
    }
  }
}

// A running server: {name, port, pid, startMs, ...}. `core` null: not pinned.
async function start(name, target, { eider, core }) {
  const port = await freePort();
  const pin = core === null ? [] : ['taskset', '-c', String(core)];
  const [program, ...args] = [...pin, ...command(name, String(port), target, eider)];
  const began = process.hrtime.bigint();
  const child = spawn(program, args, { cwd: PEERS, stdio: ['ignore', 'pipe', 'pipe'] });
  const server = { name, port, child, pid: child.pid, output: '', ended: false };
  const keep = (text) => { server.output = (server.output + text).slice(-4000); };

  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  server.exit = new Promise((resolve) => {
    const onEnd = (why) => { server.ended = true; keep(`\n[${why}]`); resolve(); };
    child.on('error', (error) => onEnd(error.message));
    child.on('exit', (code, signal) => onEnd(`ended with ${signal || code}`));
  });
  await waitForAccept(server);
  server.startMs = Number(process.hrtime.bigint() - began) / 1e6;
  return server;
}

async function stop(server) {
  if (!server.ended) {
    server.child.kill('SIGTERM');
    const timer = setTimeout(() => server.child.kill('SIGKILL'), STOP_MS_MAX);
    await server.exit;
    clearTimeout(timer);
  }
}

module.exports = { NAMES, ROOT, BENCH, bunProgram, installPeers, version, start, stop };
