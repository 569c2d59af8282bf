'use strict';
// The tests of a copy of the suite: which files there are, and how each is to be run.

const fs = require('fs');
const path = require('path');
const { frontMatter } = require('./front_matter.js');
const { skipReason } = require('./claims.js');

/** Files below `folder` (relative to test/), sorted; fixtures are no tests. */
function* files(root, folder) {
  const absolute = path.join(root, 'test', folder);
  if (!fs.statSync(absolute).isDirectory()) {
    yield folder;
    return;
  }
  for (const entry of fs.readdirSync(absolute, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      yield* files(root, name);
    } else if (entry.name.endsWith('.js') && !entry.name.includes('_FIXTURE')) {
      yield name;
    }
  }
}

/** A script runs sloppy and strict, unless its flags say otherwise. */
function modesOf(flags) {
  if (flags.includes('module')) {
    return ['module'];
  }
  if (flags.includes('raw') || flags.includes('noStrict')) {
    return ['sloppy'];
  }
  return flags.includes('onlyStrict') ? ['strict'] : ['sloppy', 'strict'];
}

/** @returns {{name: string, text: string, meta: object, skip: string | null, modes: string[]} | null} */
function readTest(root, name) {
  const text = fs.readFileSync(path.join(root, 'test', name), 'utf8');
  const meta = frontMatter(text);

  return meta === null ? null : { name, text, meta, skip: skipReason(meta), modes: modesOf(meta.flags) };
}

/**
 * @param {string} root of the suite
 * @param {string[]} folders below test/, or single files
 * @returns {Generator<object>} tests, read one after the other
 */
function* tests(root, folders) {
  for (const folder of folders) {
    for (const name of files(root, folder)) {
      const test = readTest(root, name);
      if (test !== null) {
        yield test;
      }
    }
  }
}

module.exports = { tests };
