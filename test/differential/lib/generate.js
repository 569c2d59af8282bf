'use strict';
// A seed becomes a program: statements as a tree (lib/random_statements.js), and their text.

const path = require('path');
const { createRandom } = require('./random.js');
const { topScope, innerScope } = require('./random_scope.js');
const { body, functionDeclaration } = require('./random_statements.js');

const PRELUDE = path.join(__dirname, 'prelude.js');

/** @returns {{seed: number, strict: boolean, nodes: (string|object)[]}} */
function generate(seed) {
  const random = createRandom(seed);
  const strict = random.chance(0.6);
  const scope = topScope(random, strict);
  const nodes = [];

  for (let i = 0; i < 4; i++) {
    const part = innerScope(scope, { returns: true });
    // What a part throws ends nothing else.
    nodes.push({ open: `attempt('part ${i}', () => {`, body: [...functionDeclaration(part), ...body(part)], close: '});' });
  }
  return { seed, strict, nodes };
}

function render(nodes, indent = '') {
  return nodes.map((node) => (typeof node === 'string' ? `${indent}${node}\n`
    : `${indent}${node.open}\n${render(node.body, `${indent}  `)}${node.middle === undefined ? '' : `${indent}${node.middle}\n${render(node.second, `${indent}  `)}`}${indent}${node.close}\n`)).join('');
}

function textOf(program) {
  return `${program.strict ? "'use strict';\n" : ''}require(${JSON.stringify(PRELUDE)});\n// seed ${program.seed}\n${render(program.nodes)}end();\n`;
}

module.exports = { generate, textOf };
