'use strict';
// Random classes, and uses of them.

const { expression, key } = require('./random_expressions.js');
const { functionScope, newName } = require('./random_scope.js');

/** In an initialiser: this, but no arguments, and nothing that suspends. */
function fieldScope(scope) {
  return { ...functionScope(scope, { method: true }), arguments: false, returns: false, yields: false, awaits: false };
}

function members(scope, body, privateNames) {
  const method = (kind = {}) => {
    const inner = functionScope({ ...scope, strict: true }, { method: true, ...kind });
    return inner;
  };
  const secret = () => scope.random.pick(privateNames);
  const inBody = (inner, first) => [...first, ...body(inner, 2), `return ${expression(inner, 2)};`];
  const place = () => (scope.random.chance(0.25) ? 'static ' : '');
  const strict = { ...scope, strict: true };

  return Array.from({ length: 1 + scope.random.int(4) }, () => scope.random.weighted([
    [3, () => ({ open: `${place()}${key(strict, 1)}(x = 1, ...rest) {`, body: inBody(method(), [`log('method', x);`]), close: '}' })],
    [2, () => ({ open: `get ${secret()}value() {`, body: [`return [this.${secret()}, ${expression(method(), 1)}];`], close: '}', secretGetter: true })],
    [2, () => `${place()}${key(strict, 1)} = ${expression(fieldScope(strict), 2)};`],
    [1, () => ({ open: `${place()}*${newName(scope, 'gen')}() {`, body: inBody(method({ generator: true }), []), close: '}' })],
    [1, () => ({ open: `async ${newName(scope, 'wait')}() {`, body: inBody(method({ async: true }), []), close: '}' })],
    [1, () => ({ open: 'static {', body: [`log('static block', this.name, ${expression(fieldScope(strict), 1)});`], close: '}' })],
    [2, () => ({ open: `has(other) {`, body: [`return [${secret()} in other, other.${secret()}];`], close: '}' })],
    [1, () => ({ open: `bump() {`, body: [`return [this.${secret()}++, this.${secret()} ??= 4, this.${secret()} += ${expression(method(), 1)}];`], close: '}' })],
    [1, () => ({ open: `set ${key(strict, 1)}(x) {`, body: [`log('set', x); this.${secret()} = x;`], close: '}' })],
  ])()).map((node) => (node.secretGetter ? { ...node, open: 'get value() {' } : node));
}

/** A class declaration, what it makes, and what its methods say. */
function classDeclaration(scope, body) {
  const name = newName(scope, 'C');
  const privateNames = ['#p', '#q'].slice(0, 1 + scope.random.int(2));
  const derived = scope.random.chance(0.5);
  const base = scope.random.pick(['Box', 'Box', 'Array', 'Map', 'Error', 'null', '(log("heritage"), Box)']);
  const inner = functionScope({ ...scope, strict: true }, { method: true });
  const constructorLines = [
    ...(derived && scope.random.chance(0.1) ? [] : derived ? [scope.random.pick(['super();', 'super();', 'log(attempt("early", () => this)); super();', '(() => super())();'])] : []),
    `log('new', new.target === ${name}, ${expression(inner, 1)});`,
    ...(scope.random.chance(0.1) ? ['return { other: true };'] : []),
  ];
  const nodes = [
    ...privateNames.map((secret) => `${secret} = ${expression(fieldScope({ ...scope, strict: true }), 1)};`),
    ...(scope.random.chance(0.6) ? [{ open: 'constructor(...rest) {', body: constructorLines, close: '}' }] : []),
    ...members(scope, body, privateNames),
  ];
  const made = newName(scope, 'made');

  return [
    { open: `class ${name}${derived ? ` extends ${base}` : ''} {`, body: nodes, close: '}' },
    `log(${name}.name, ${name}.length, Object.getOwnPropertyNames(${name}.prototype));`,
    `const ${made} = attempt('new ${name}', () => new ${name}(1));`,
    `exercise(${made}, ${name});`,
  ];
}

module.exports = { classDeclaration };
