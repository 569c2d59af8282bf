'use strict';
// Writes what a process runs for one test: a small program that hands the test's text to host.js.
//
// Programs stand in a copy of the suite's folders that has the fixtures and a package.json that makes
// modules of them, so that what a test imports is where it expects it.

const fs = require('fs');
const path = require('path');

// The suite's own scripts; what they declare must be global, which let, const and class are not in eval.
function readHarness(root, name, cache, lower) {
  if (!cache.has(name)) {
    const text = fs.readFileSync(path.join(root, 'harness', name), 'utf8');
    cache.set(name, lower(text.replace(/^(?:let|const) /gm, 'var ').replace(/^class (\w+)/gm, 'var $1 = class $1')));
  }
  return cache.get(name);
}

/** A value as an expression of ES5. */
function literal(value) {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);
}

// Fixtures, and the tests of modules, which import each other.
function copyFixtures(root, scratch, folder) {
  const whole = folder.startsWith(path.join('language', 'module-code'));
  for (const entry of fs.readdirSync(path.join(root, 'test', folder), { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      copyFixtures(root, scratch, name);
    } else if (whole || entry.name.includes('_FIXTURE')) {
      fs.mkdirSync(path.join(scratch, folder), { recursive: true });
      fs.copyFileSync(path.join(root, 'test', name), path.join(scratch, name));
    }
  }
}

/**
 * @param {function(string): string | null} lower  what makes ES5 of a script here and now; null: Eider does
 * @returns {object} a place for programs: `write(test, mode)` and `remove()`
 */
function openPrograms(root, lower) {
  const memory = '/dev/shm';
  const scratch = fs.mkdtempSync(path.join(fs.existsSync(memory) ? memory : require('os').tmpdir(), 'eider-test262-'));
  const harness = new Map();

  fs.writeFileSync(path.join(scratch, 'package.json'), '{"type": "module"}\n');
  fs.writeFileSync(path.join(scratch, 'host.cjs'), fs.readFileSync(path.join(__dirname, 'host.js')));
  fs.copyFileSync(path.join(__dirname, 'module_loader.cjs'), path.join(scratch, 'module_loader.cjs'));
  for (const folder of ['language', 'built-ins']) {
    copyFixtures(root, scratch, folder);
  }

  // What is wrong with a text is thrown inside, where the program expects it.
  function lowered(text) {
    if (lower === null) {
      return { text };
    }
    try {
      return { text: lower(text) };
    } catch (error) {
      return { error: error.message };
    }
  }

  function includesOf(meta) {
    if (meta.flags.includes('raw')) {
      return [];
    }
    const async = meta.flags.includes('async') ? ['doneprintHandle.js'] : [];
    return ['assert.js', 'sta.js', ...async, ...meta.includes].map((name) => readHarness(root, name, harness, (text) => ('text' in lowered(text) ? lowered(text).text : text)));
  }

  return {
    scratch,

    /** @returns {string} the program's path */
    write(test, mode) {
      const base = path.join(scratch, test.name.replace(/\.js$/, ''));
      const program = `${base}.${mode}.cjs`;
      const module = mode === 'module' ? `${base}.js` : null;
      const text = mode === 'strict' ? `"use strict"; ${test.text}` : test.text;
      const script = mode === 'module' ? { text: null } : lowered(text);
      const argument = { harness: includesOf(test.meta), negative: test.meta.negative, module, ...script };
      const loader = mode === 'module' ? `require(${JSON.stringify(path.join(scratch, 'module_loader.cjs'))}).load` : 'null';

      fs.mkdirSync(path.dirname(base), { recursive: true });
      fs.writeFileSync(program, `${lower === null ? '' : 'globalThis.__rt = __rt; globalThis.__m = __m; '}require(${JSON.stringify(path.join(scratch, 'host.cjs'))}).run(${literal(argument)},
    function (text) { return (0, eval)(text); }, ${loader});\n`);
      if (module !== null) {
        fs.writeFileSync(module, test.text);
      }
      return program;
    },

    remove() {
      fs.rmSync(scratch, { recursive: true, force: true });
    },
  };
}

module.exports = { openPrograms };
