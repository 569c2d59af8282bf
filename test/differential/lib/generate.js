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
  const module = random.chance(0.2);
  const strict = module || random.chance(0.5);
  const semicolons = random.chance(0.8);
  const scope = topScope(random, strict);
  const nodes = [];

  for (let i = 0; i < 4; i++) {
    const part = innerScope(scope, { returns: true });
    // What a part throws ends nothing else.
    nodes.push({ open: `attempt('part ${i}', () => {`, body: [...functionDeclaration(part), ...body(part)], close: '});' });
  }
  if (module) {
    const last = innerScope(scope, { awaits: true });
    nodes.push({ open: 'try {', body: body(last), close: "} catch (error) { log('at the top', error); }" });
  }
  return { seed, strict, module, semicolons, nodes };
}

// Semicolons that a line break stands for are left out of some programs.
function withoutSemicolons(text) {
  return text.replace(/;\n(?=\s*[\w}])/g, '\n');
}

function render(nodes, indent = '') {
  return nodes.map((node) => (typeof node === 'string' ? `${indent}${node}\n`
    : `${indent}${node.open}\n${render(node.body, `${indent}  `)}${node.middle === undefined ? '' : `${indent}${node.middle}\n${render(node.second, `${indent}  `)}`}${indent}${node.close}\n`)).join('');
}

function textOf(program) {
  const head = program.module ? `import ${JSON.stringify(PRELUDE)};\n`
    : `${program.strict ? "'use strict';\n" : ''}require(${JSON.stringify(PRELUDE)});\n`;
  const text = render(program.nodes);
  return `${head}// seed ${program.seed}\n${program.semicolons ? text : withoutSemicolons(text)}end();\n`;
}

module.exports = { generate, textOf };
