'use strict';
// What the head of a test262 file says about it: the YAML between /*--- and ---*/, of which the suite
// uses only scalars, lists and one nested map (`negative`).

/** The lists that a head may have, each written `[a, b]` or as lines that begin with `-`. */
const LISTS = ['flags', 'features', 'includes', 'locale'];

function listOf(head, name) {
  const inline = new RegExp(`^${name}:[ \\t]*\\[([^\\]]*)\\]`, 'm').exec(head);
  if (inline !== null) {
    return inline[1].split(',').map((item) => item.trim()).filter((item) => item !== '');
  }
  const lines = new RegExp(`^${name}:[ \\t]*\\n((?:[ \\t]*-[^\\n]*\\n?)+)`, 'm').exec(head);
  return lines === null ? [] : lines[1].split('\n').map((line) => line.replace(/^\s*-\s*/, '').trim())
    .filter((item) => item !== '');
}

function negativeOf(head) {
  const found = /^negative:[ \t]*\n((?:[ \t]+[^\n]*\n?)+)/m.exec(head);
  if (found === null) {
    return null;
  }
  const member = (name) => new RegExp(`^\\s+${name}:\\s*(\\S+)`, 'm').exec(found[1])?.[1];
  return { phase: member('phase'), type: member('type') };
}

/**
 * @param {string} text of a test
 * @returns {{flags: string[], features: string[], includes: string[], locale: string[],
 *     negative: {phase: string, type: string} | null} | null} null when it has no head
 */
function frontMatter(text) {
  const found = /\/\*---([\s\S]*?)---\*\//.exec(text);
  if (found === null) {
    return null;
  }
  const head = found[1].replace(/\r\n?/g, '\n');
  const result = { negative: negativeOf(head) };
  for (const name of LISTS) {
    result[name] = listOf(head, name);
  }
  return result;
}

module.exports = { frontMatter };
