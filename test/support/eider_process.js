/* The program under test: starts it, reads its log, ends it, and insists that it ends well. */
'use strict';

const assert = require('node:assert');
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { within, Arrivals } = require('./within');

const ROOT = path.join(__dirname, '..', '..');
const BINARY = path.resolve(process.env.EIDER_BINARY || path.join(ROOT, 'build/debug/eider'));

/* Settings of whoever runs the tests must not reach the program. */
function environment(more) {
  const env = { ...process.env, ...more };
  for (const name of Object.keys(env)) {
    if (name.startsWith('EIDER_') && !(more && name in more)) {
      delete env[name];
    }
  }
  return env;
}

/* A folder of its own for the program, with `files` (name -> content) in it; removed by the scenario. */
function temporaryFolder(files = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'eider-test-'));
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

const started = []; // every program of this test, also one that never came to listen

class EiderProcess {
  constructor(args, { cwd, env } = {}) {
    started.push(this);
    this.folder = cwd;
    this.stdout = '';
    this.stderr = '';
    this.log = new Arrivals('the log');
    this.child = spawn(BINARY, args, { cwd, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] });
    this.child.stdout.setEncoding('utf8').on('data', (text) => { this.stdout += text; });
    this.child.stderr.setEncoding('utf8').on('data', (text) => this.onStderr(text));
    this.exited = new Promise((resolve) => {
      this.child.on('error', (error) => resolve({ code: null, signal: error.message }));
      this.child.on('close', (code, signal) => resolve({ code, signal }));
    }).then((result) => {
      this.result = result;
      this.log.end(`the program ended: ${JSON.stringify(result)}\n${this.stderr}`);
      return result;
    });
  }

  onStderr(text) {
    const before = this.stderr.lastIndexOf('\n') + 1;
    this.stderr += text;
    const complete = this.stderr.slice(before, this.stderr.lastIndexOf('\n') + 1);
    for (const line of complete.split('\n').filter((each) => each.startsWith('{'))) {
      try {
        this.log.put(JSON.parse(line));
      } catch (error) {
        this.log.put({ event: 'not JSON', line });
      }
    }
  }

  /* The next log line of this event; `matches` may ask for more. */
  logged(event, matches = () => true) {
    return this.log.take(`a log line '${event}'`, (line) => line.event === event && matches(line));
  }

  /* Waits until what it wrote to stderr, whole lines or not, matches. */
  says(pattern) {
    let ask;
    const said = new Promise((resolve) => {
      ask = () => pattern.test(this.stderr) && resolve();
      this.child.stderr.on('data', ask);
      ask();
    });
    return within(said, () => `${pattern} in the log (its end: ${this.stderr.slice(-1000)})`)
      .finally(() => this.child.stderr.off('data', ask));
  }

  signal(name) {
    this.child.kill(name);
  }

  /* Ends it as an operator would, and checks how it went. */
  async stop() {
    if (!this.result) {
      this.signal('SIGTERM');
    }
    await this.ended({ code: 0, signal: null });
  }

  /* Waits for the end, which must have this exit code and no report of a sanitizer. */
  async ended(expected, ms) {
    const result = await within(this.exited, 'the program to end', ms);
    this.checked = true;
    assert.ok(!/Sanitizer|runtime error:/.test(this.stderr), `a sanitizer's report:\n${this.stderr}`);
    assert.deepStrictEqual(result, { signal: null, ...expected }, `expected exit ${JSON.stringify(expected)}, ` +
      `got ${JSON.stringify(result)}\n${this.stderr}`);
  }
}

/* Starts a server and waits until it listens. `options`: app (function, source text, or path), files, flags, env. */
async function serve({ app, files = {}, flags = [], env, port = 0, folder } = {}) {
  const own = folder || temporaryFolder(files);
  const server = new EiderProcess(
    ['--port', String(port), '--host', '127.0.0.1', '--log-format', 'json', ...flags, placeApp(app, own)],
    { cwd: own, env });
  server.port = (await server.logged('listening', (line) => Number.isInteger(line.port))).port;
  server.origin = `http://127.0.0.1:${server.port}`;
  return server;
}

/* An app may be a path, or given in place: as its text, or as a function whose body is the app. */
function placeApp(app, folder) {
  if (typeof app === 'string' && /^[^\n]+\.[jt]s$/.test(app)) {
    return path.resolve(ROOT, app);
  }
  const file = path.join(folder, 'app.js');
  const text = typeof app === 'function' ? `(${app})(require);\n` : app || '';
  fs.writeFileSync(file, text || fs.readFileSync(path.join(ROOT, 'test/fixtures/open_app.js'), 'utf8'));
  return file;
}

/* Runs a command line that is expected to end by itself, in a folder of its own. */
function run(args, { files, env } = {}) {
  return runIn(temporaryFolder(files), args, { env });
}

async function runIn(folder, args, { env } = {}) {
  const program = new EiderProcess(args, { cwd: folder, env });
  await within(program.exited, `'eider ${args.join(' ')}' to end`).finally(() => program.signal('SIGKILL'));
  program.checked = true;
  return program;
}

module.exports = { EiderProcess, started, serve, run, runIn, temporaryFolder, ROOT, BINARY };
