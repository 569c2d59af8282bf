'use strict';
// The committed list of tests known to fail: one pattern a line, `#` begins a comment that says why.
// A pattern is a test's name, or a name with `*` for anything.

const fs = require('fs');

function readPatterns(file) {
  if (!fs.existsSync(file)) {
    return [];
  }
  return fs.readFileSync(file, 'utf8').split('\n').map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '');
}

function matcher(pattern) {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*');
  return new RegExp(`^${escaped}$`);
}

/** @returns {{expected(name): boolean, unused(outcomes): string[]}} */
function readExpectations(file) {
  const exact = new Set();
  const wild = [];

  for (const pattern of readPatterns(file)) {
    if (pattern.includes('*')) {
      wild.push({ pattern, regexp: matcher(pattern) });
    } else {
      exact.add(pattern);
    }
  }
  return {
    expected: (name) => exact.has(name) || wild.some(({ regexp }) => regexp.test(name)),

    /** Patterns for which some test ran and none failed: they can go. */
    unused(outcomes) {
      const ran = outcomes.filter(({ status }) => status !== 'skipped');
      const stale = (test) => {
        const mine = ran.filter(({ name }) => test(name));
        return mine.length > 0 && mine.every(({ status }) => status === 'passed');
      };
      return [...[...exact].filter((name) => stale((other) => other === name)),
        ...wild.filter(({ regexp }) => stale((name) => regexp.test(name))).map(({ pattern }) => pattern)];
    },
  };
}

module.exports = { readExpectations };
