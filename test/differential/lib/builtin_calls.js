'use strict';
// Random calls of what the language comes with.

const STRING_METHODS = ['at', 'charAt', 'charCodeAt', 'codePointAt', 'concat', 'endsWith', 'includes', 'indexOf', 'lastIndexOf', 'padEnd', 'padStart',
  'repeat', 'replaceAll', 'replace', 'slice', 'split', 'startsWith', 'substring', 'trim', 'trimEnd', 'normalize', 'search', 'match', 'toUpperCase'];
const ARRAY_METHODS = ['at', 'concat', 'copyWithin', 'fill', 'flat', 'includes', 'indexOf', 'join', 'lastIndexOf', 'pop', 'push', 'reverse', 'shift', 'slice',
  'splice', 'sort', 'toReversed', 'toSorted', 'toSpliced', 'unshift', 'with', 'toString'];
const CALLBACK_METHODS = ['every', 'filter', 'find', 'findIndex', 'findLast', 'findLastIndex', 'flatMap', 'forEach', 'map', 'some', 'reduce', 'reduceRight'];
// Arrays are sorted alike whatever a comparator says; typed arrays only by one that does not contradict itself.
const SORTS = ['sort', 'toSorted'];
const COMPARATOR = '(x, y) => (x > y) - (x < y)';
const FUNCTIONS = ['Number', 'String', 'Boolean', 'parseInt', 'parseFloat', 'Math.sign', 'Math.trunc', 'Math.clz32', 'Math.fround', 'Math.round', 'Math.imul', 'Math.min',
  'Number.isInteger', 'Object.entries', 'Object.keys', 'Object.is', 'Array.from', 'Array.of', 'Array.isArray', 'JSON.stringify', 'Object.assign',
  'Symbol.for', 'encodeURIComponent', 'String.raw', 'structuredClone', 'Object.fromEntries'];
const STRINGS = ["'abcabc'", "'  x y '", "'a-b_c'", "'ünï'", "'😀z'", "''", "'1,2,,3'"];
const REGEXPS = ['/b(c)?/', '/a/g', '/(?<y>\\w)-/', '/\\s+/gu', '/[^a-b]+/gi', '/(?<=a)b/g', '/^.|.$/gs', '/(a)|(b)/g', '/\\p{L}/u', '/x*/y', '/(\\w)\\1?/'];
const ARRAYS = ['[3, 1, 2]', "['b', , 'a', undefined]", '[[1], [2, [3]]]', '[NaN, -0, 0]', "[10, 9, 1, 'x']", '[{ k: 1 }, { k: 0 }]', 'new Uint8Array([300, 2, 1])', 'Array.from({ length: 3 })'];
const CALLBACKS = ['(x) => x', '(x, i) => i % 2', '(x, y) => (x > y) - (x < y)', '(x, ...rest) => rest.length', '(x) => [x, [x]]', '(x) => t(0, x) > 1', '(x, y) => String(x) + y'];

/** @param {function(Scope): string} argumentOf */
function builtinCall(scope, argumentOf) {
  const list = (most) => Array.from({ length: scope.random.int(most + 1) }, () => (scope.random.chance(0.5) ? argumentOf(scope)
    : scope.random.pick(['1', '2', '(-1)', "'b'", '0', 'undefined']))).join(', ');
  const pick = scope.random.pick;

  return scope.random.weighted([
    [4, () => `${pick(STRINGS)}.${pick(STRING_METHODS.filter((name) => name !== 'repeat'))}(${list(2)})`],
    [1, () => `${pick(STRINGS)}.repeat(${pick(['0', '2', '(-1)', "'3'", '1.9'])})`],
    [3, () => `${pick(STRINGS)}.${pick(['match', 'search', 'split', 'replace'])}(${pick(REGEXPS)}${scope.random.chance(0.5) ? ", '[$&$1]'" : ''})`],
    [1, () => `[...${pick(STRINGS)}.matchAll(${pick(REGEXPS.filter((text) => /\/\w*g\w*$/.test(text)))})]`],
    [4, () => `${pick(ARRAYS)}.${pick(ARRAY_METHODS)}(${list(3)})`],
    [3, () => `${pick(ARRAYS)}.${pick(CALLBACK_METHODS)}(${pick(CALLBACKS)}${scope.random.chance(0.3) ? `, ${argumentOf(scope)}` : ''})`],
    [1, () => {
      const array = pick(ARRAYS);
      return `${array}.${pick(SORTS)}(${array.startsWith('new ') ? COMPARATOR : pick(CALLBACKS)})`;
    }],
    [3, () => `${pick(FUNCTIONS)}(${list(2)})`],
    [1, () => `[...${pick(['new Map([[1, 2], [NaN, 3], [-0, 4]])', "new Set('hello')", 'Object.entries({ b: 1, 2: 2, a: 3, 1: 4 })', '[7, 8].keys()', '[7, , 8].entries()'])}]`],
    [1, () => `(${pick(['1e21', '0.1', '-1.5', '123.456', '1e-7', '255'])}).${pick(['toFixed(2)', 'toString(2)', 'toPrecision(3)', 'toExponential(1)', 'toString(16)', 'toString()'])}`],
  ])();
}

module.exports = { builtinCall };
