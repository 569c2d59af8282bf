'use strict';
// Random expressions. Values are what comes: coercions and TypeErrors are part of what is compared.

const { functionScope, newName, reveal } = require('./random_scope.js');
const { builtinCall } = require('./builtin_calls.js');
const { pattern, valueFor } = require('./random_patterns.js');

const LITERALS = ['0', '1', '2', '-1', '0.5', '7', "'a'", "'bc'", "''", 'true', 'false', 'null', 'undefined', 'NaN', '1_000', '0x1f', '[1, 2, 3]',
  "['x', , 'z']", "{ a: 1, b: { c: 2 } }", '[]'];
const BINARY = ['+', '-', '*', '/', '%', '**', '==', '===', '!=', '!==', '<', '>', '<=', '>=', '&', '|', '^', '<<', '>>', '>>>'];
const ASSIGN = ['=', '+=', '-=', '*=', '**=', '||=', '&&=', '??=', '|=', '<<='];

function literal(scope) {
  const text = scope.random.pick(LITERALS);
  return /^[[\w']/.test(text) && !/^\d/.test(text) ? text : `(${text})`;
}

function variable(scope) {
  return scope.readable.length > 0 ? scope.random.pick(scope.readable) : literal(scope);
}

/** Says in which order things are evaluated. */
function traced(scope, depth) {
  return `t(${scope.names.next++}, ${expression(scope, depth - 1)})`;
}

function binary(scope, depth) {
  const operator = scope.random.pick(BINARY);
  const left = expression(scope, depth - 1);
  return `(${operator === '**' ? `(${left})` : left} ${operator} ${expression(scope, depth - 1)})`;
}

function logical(scope, depth) {
  return `((${expression(scope, depth - 1)}) ${scope.random.pick(['&&', '||', '??'])} (${expression(scope, depth - 1)}))`;
}

function conditional(scope, depth) {
  return `(${expression(scope, depth - 1)} ? ${expression(scope, depth - 1)} : ${expression(scope, depth - 1)})`;
}

function assignment(scope, depth) {
  if (scope.writable.length === 0) {
    return literal(scope);
  }
  const name = scope.random.pick(scope.writable);
  return scope.random.chance(0.3) ? `(${scope.random.pick([`${name}++`, `--${name}`, `${name}--`])})`
    : `(${name} ${scope.random.pick(ASSIGN)} ${expression(scope, depth - 1)})`;
}

function elements(scope, depth) {
  const count = scope.random.int(4);
  return Array.from({ length: count }, () => (scope.random.chance(0.25) ? `...${iterable(scope, depth - 1)}` : expression(scope, depth - 1))).join(', ');
}

function array(scope, depth) {
  return `[${elements(scope, depth)}]`;
}

/** Something to spread or to loop over: always ends. */
function iterable(scope, depth) {
  return scope.random.weighted([
    [4, () => `[${Array.from({ length: 1 + scope.random.int(3) }, () => expression(scope, Math.min(depth - 1, 1))).join(', ')}]`],
    [1, () => "'héy'"],
    [1, () => "new Set([3, 1, 3])"],
    [1, () => "new Map([['k', 1], ['m', 2]])"],
    [3, () => `counting(${scope.random.int(4)}, ${scope.names.next++})`],
    [1, () => `[5, 6, 7].entries()`],
    [2, () => `(function* () { ${scope.random.chance(0.5) ? 'yield 1; yield 2;' : 'try { yield 1; yield* [2, 3]; } finally { log("end"); }'} })()`],
  ])();
}

function key(scope, depth) {
  return scope.random.weighted([
    [4, () => scope.random.pick(['a', 'b', 'c', 'get', 'set', 'async', 'static', 'of', 'default', 'class'])],
    [1, () => scope.random.pick(["'two words'", '1', "'1.5'"])],
    [1, () => `[${scope.random.chance(0.5) ? "'k' + " : ''}${traced(scope, Math.min(depth, 2))}]`],
    [1, () => '[Symbol.iterator]'],
  ])();
}

function member(scope, depth) {
  const body = (changes) => simpleBody(scope, { method: true, ...changes }, depth);

  return scope.random.weighted([
    [4, () => `${key(scope, depth)}: ${expression(scope, depth - 1)}`],
    [1, () => (scope.readable.length > 0 ? scope.random.pick(scope.readable) : 'a: 1')],
    [2, () => `${key(scope, depth)}(x, y = 2) ${body({})}`],
    [1, () => `get ${key(scope, depth)}() ${body({})}`],
    [1, () => `set ${key(scope, depth)}(x) ${body({})}`],
    [1, () => `*${key(scope, depth)}() ${body({ generator: true })}`],
    [1, () => `async ${key(scope, depth)}() ${body({ async: true })}`],
    [1, () => `...${expression(scope, depth - 1)}`],
  ])();
}

function object(scope, depth) {
  return `({ ${Array.from({ length: scope.random.int(4) }, () => member(scope, depth - 1)).join(', ')} })`;
}

/** A body that logs something and returns something. */
function simpleBody(scope, kind, depth) {
  const inner = functionScope(scope, kind);
  return `{ log('in', ${expression(inner, depth - 2)}); return ${expression(inner, depth - 2)}; }`;
}

function arrow(scope, depth) {
  const async = scope.random.chance(0.15);
  const inner = functionScope(scope, { arrow: true, async });
  const name = newName(scope, 'p');
  reveal(inner, name, true);
  const head = `${async ? 'async ' : ''}(${scope.random.chance(0.3) ? `...${name}` : name})`;
  return scope.random.chance(0.7) ? `(${head} => (${expression(inner, depth - 1)}))`
    : `(${head} => { ${`return ${expression(inner, depth - 1)}`}; })`;
}

function call(scope, depth) {
  if (scope.functions.length > 0 && scope.random.chance(0.6)) {
    const { name } = scope.random.pick(scope.functions);
    return `${name}(${elements(scope, depth)})`;
  }
  return `${arrow(scope, depth)}(${elements(scope, depth)})`;
}

function template(scope, depth) {
  const tag = scope.random.chance(0.4) ? 'tag' : '';
  return `${tag}\`a${scope.random.chance(0.3) ? '\\n' : ''}\${${expression(scope, depth - 1)}}b\${${expression(scope, depth - 1)}}\``;
}

function chain(scope, depth) {
  let text = scope.random.chance(0.5) ? variable(scope) : `(${scope.random.pick(['null', 'undefined', '{ a: null, b: { c: 3 }, f() { return this.b; } }'])})`;
  for (let i = 0; i <= scope.random.int(3); i++) {
    text += scope.random.pick(['?.a', '?.b', '?.b.c', "?.['b']", `?.[${expression(scope, Math.min(depth - 1, 1))}]`, '?.f()', '?.f?.()', '.f?.(1)', '?.b?.c?.d']);
  }
  return scope.random.chance(0.15) ? `(delete ${text}.z)` : `(${text})`;
}

function destructuringAssignment(scope, depth) {
  if (scope.writable.length === 0) {
    return literal(scope);
  }
  const targets = () => scope.random.pick([...scope.writable, 'sink.a', "sink['b' + 1]"]);
  const shape = pattern(scope, 2, targets, (inner) => expression(inner, Math.min(depth - 1, 1)));
  return `(${shape.text} = ${valueFor(scope, shape, (inner) => expression(inner, Math.min(depth - 1, 1)))})`;
}

function suspended(scope, depth) {
  const inner = expression(scope, depth - 1);

  if (scope.yields && (!scope.awaits || scope.random.chance(0.5))) {
    return scope.random.chance(0.2) ? `(yield* ${iterable(scope, depth - 1)})` : `(yield ${inner})`;
  }
  if (scope.awaits) {
    return scope.random.chance(0.2) ? `(await later(${inner}))` : `(await ${inner})`;
  }
  return inner;
}

function special(scope, depth) {
  const choices = [() => `typeof ${variable(scope)}`, () => `(void ${expression(scope, depth - 1)})`, () => `(${expression(scope, depth - 1)}, ${expression(scope, depth - 1)})`,
    () => `!${expression(scope, depth - 1)}`, () => `-${`(${expression(scope, depth - 1)})`}`, () => `Math.max(${elements(scope, depth)})`,
    () => `('a' in Object(${expression(scope, depth - 1)}))`, () => `[...${iterable(scope, depth)}].length`,
    () => `(${expression(scope, depth - 1)} instanceof Array)`, () => `new Box(${elements(scope, depth)}).values`];
  if (scope.arguments) {
    choices.push(() => 'arguments.length', () => 'arguments[0]', () => '(new.target === undefined)');
  }
  if (scope.method) {
    choices.push(() => 'super.toString', () => 'typeof super.a');
  }
  if (scope.returns && scope.strict) {
    choices.push(() => 'typeof this');
  }
  return scope.random.pick(choices)();
}

/** @returns {string} an expression; parenthesised where an operator could tear it apart */
function expression(scope, depth) {
  if (depth <= 0) {
    return scope.random.chance(0.6) ? variable(scope) : literal(scope);
  }
  return scope.random.weighted([
    [5, literal], [8, variable], [4, traced], [5, binary], [3, logical], [2, conditional], [4, assignment], [3, array], [3, object],
    [2, arrow], [4, call], [2, template], [3, chain], [2, destructuringAssignment], [scope.yields || scope.awaits ? 8 : 0, suspended], [4, special], [4, (inner, left) => builtinCall(inner, (part) => expression(part, left - 1))],
  ])(scope, depth);
}

module.exports = { expression, iterable, key };
