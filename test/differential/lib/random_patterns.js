'use strict';
// Random destructuring patterns, and values that mostly fit them.

const NAMES = ['a', 'b', 'c'];

function withDefault(scope, text, defaultOf) {
  return scope.random.chance(0.35) ? `${text} = t(${scope.names.next++}, ${defaultOf(scope)})` : text;
}

function target(scope, depth, targetOf, defaultOf) {
  if (depth > 0 && scope.random.chance(0.3)) {
    return pattern(scope, depth - 1, targetOf, defaultOf);
  }
  return { text: targetOf(), kind: 'name' };
}

function arrayPattern(scope, depth, targetOf, defaultOf) {
  const parts = Array.from({ length: 1 + scope.random.int(3) }, () => (scope.random.chance(0.1) ? { text: '', kind: 'hole' } : target(scope, depth, targetOf, defaultOf)));
  const texts = parts.map((part) => (part.kind === 'hole' ? '' : withDefault(scope, part.text, defaultOf)));
  if (scope.random.chance(0.3)) {
    texts.push(`...${targetOf()}`);
  } else if (parts[parts.length - 1].kind === 'hole') {
    texts.push('');
  }
  return { text: `[${texts.join(', ')}]`, kind: 'array', parts };
}

function objectPattern(scope, depth, targetOf, defaultOf) {
  const parts = NAMES.slice(0, 1 + scope.random.int(3)).map((name) => ({ ...target(scope, depth, targetOf, defaultOf), name }));
  const texts = parts.map(({ name, text }) => {
    const key = scope.random.weighted([[4, name], [1, `'${name}'`], [1, `[t(${scope.names.next++}, '${name}')]`]]);
    return `${key}: ${withDefault(scope, text, defaultOf)}`;
  });
  if (scope.random.chance(0.3)) {
    texts.push(`...${targetOf()}`);
  }
  return { text: `{ ${texts.join(', ')} }`, kind: 'object', parts };
}

/**
 * @param {function(): string} targetOf      a new name, or something that can be assigned to
 * @param {function(Scope): string} defaultOf  an expression for a default
 * @returns {{text: string, kind: string, parts: object[]}}
 */
function pattern(scope, depth, targetOf, defaultOf) {
  return (scope.random.chance(0.5) ? arrayPattern : objectPattern)(scope, depth, targetOf, defaultOf);
}

/** An expression that fits the pattern, now and then with something missing. */
function valueFor(scope, shape, valueOf) {
  if (shape.kind === 'name' || shape.kind === 'hole') {
    return scope.random.chance(0.25) ? 'undefined' : valueOf(scope);
  }
  const inner = shape.parts.filter(() => !scope.random.chance(0.1));
  if (shape.kind === 'object') {
    const members = inner.map((part) => `${part.name}: ${valueFor(scope, part, valueOf)}`);
    return `({ ${[...members, 'z: 9'].join(', ')} })`;
  }
  const items = `[${inner.map((part) => valueFor(scope, part, valueOf)).join(', ')}]`;
  return scope.random.chance(0.3) ? `closing(${items}, ${scope.names.next++})` : items;
}

module.exports = { pattern, valueFor };
