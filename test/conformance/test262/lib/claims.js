'use strict';
// What of test262 Eider does not claim, and why. Everything else is run, and counts.

/** Features, by their names in the suite's front matter. */
const FEATURES = {
  // Named in docs/reference/javascript.md as out of reach of the engine.
  BigInt: 'no BigInt',
  'tail-call-optimization': 'no tail calls (no engine but one has them)',
  FinalizationRegistry: 'no FinalizationRegistry',
  WeakRef: 'no WeakRef',
  'host-gc-required': 'nothing tells a script what was collected',
  'regexp-v-flag': 'no flag v',
  // One thread, one realm.
  SharedArrayBuffer: 'no shared memory',
  Atomics: 'no shared memory',
  'Atomics.waitAsync': 'no shared memory',
  'Atomics.pause': 'no shared memory',
  'cross-realm': 'one realm',
  ShadowRealm: 'one realm',
  IsHTMLDDA: 'no document.all',
  // Of other standards.
  Intl: 'no Intl',
  'Intl.Era-monthcode': 'no Intl',
  // Later than ES2023, and not there.
  Temporal: 'later than ES2023',
  'resizable-arraybuffer': 'later than ES2023',
  'arraybuffer-transfer': 'later than ES2023',
  'immutable-arraybuffer': 'later than ES2023',
  'iterator-helpers': 'later than ES2023',
  'iterator-sequencing': 'later than ES2023',
  'iterator-chunking': 'later than ES2023',
  'iterator-includes': 'later than ES2023',
  'joint-iteration': 'later than ES2023',
  'Iterator.prototype.join': 'later than ES2023',
  'explicit-resource-management': 'later than ES2023',
  decorators: 'later than ES2023',
  'import-attributes': 'later than ES2023',
  'import-bytes': 'later than ES2023',
  'import-text': 'later than ES2023',
  'import-defer': 'later than ES2023',
  'json-modules': 'later than ES2023',
  'source-phase-imports': 'later than ES2023',
  'source-phase-imports-module-source': 'later than ES2023',
  'regexp-modifiers': 'later than ES2023',
  'regexp-duplicate-named-groups': 'later than ES2023',
  'RegExp.escape': 'later than ES2023',
  'set-methods': 'later than ES2023',
  'promise-try': 'later than ES2023',
  'await-dictionary': 'later than ES2023',
  upsert: 'later than ES2023',
  Float16Array: 'later than ES2023',
  'uint8array-base64': 'later than ES2023',
  'json-parse-with-source': 'later than ES2023',
  'Math.sumPrecise': 'later than ES2023',
  'Error.isError': 'later than ES2023',
  'error-stack-accessor': 'later than ES2023',
  'nonextensible-applies-to-private': 'later than ES2023',
};

/** Files of the suite's harness whose users need what Eider has not. */
const INCLUDES = {
  'detachArrayBuffer.js': 'nothing detaches an ArrayBuffer',
  'atomicsHelper.js': 'no shared memory',
  'testAtomics.js': 'no shared memory',
  'resizableArrayBufferUtils.js': 'later than ES2023',
  'temporalHelpers.js': 'later than ES2023',
  'testIntl.js': 'no Intl',
  'testIntlNumberFormat.js': 'no Intl',
};

/** Flags of a test. */
const FLAGS = {
  CanBlockIsFalse: 'no shared memory',
  CanBlockIsTrue: 'no shared memory',
};

/**
 * @param {object} meta of lib/front_matter.js
 * @returns {string | null} why a test is left out, or null: it is run
 */
function skipReason(meta) {
  const find = (names, table) => table[names.find((name) => Object.hasOwn(table, name))];

  return find(meta.features, FEATURES) ?? find(meta.includes, INCLUDES) ?? find(meta.flags, FLAGS) ??
    (meta.locale.length > 0 ? 'no Intl' : null);
}

module.exports = { skipReason, FEATURES };
