'use strict';
// Random statements. A statement is a line, or { open, body, [middle, second,] close } with statements in it,
// so that what is found can be made smaller by leaving some out (lib/shrink.js).

const { expression, iterable } = require('./random_expressions.js');
const { pattern, valueFor } = require('./random_patterns.js');
const { innerScope, functionScope, newName, declare, reveal } = require('./random_scope.js');
const classes = require('./random_classes.js');

const SHALLOW = 2;
const SIZE_MAX = 160; // names in a program, which is about how long it gets

function log(scope) {
  return [`log(${expression(scope, 3)});`];
}

function declaration(scope) {
  const kind = scope.random.weighted([[4, 'let'], [3, 'const'], [2, 'var']]);
  const name = declare(scope, kind);
  const value = expression(scope, SHALLOW);
  reveal(scope, name, kind !== 'const');
  return [`${kind} ${name} = ${value};`];
}

// Several in one declaration: patterns among names.
function declarations(scope) {
  const kind = scope.random.pick(['let', 'const', 'var']);
  const parts = Array.from({ length: 2 + scope.random.int(2) }, () => {
    const names = [];
    const target = () => {
      const name = newName(scope, kind === 'var' ? 'v' : 'l');
      names.push(name);
      return name;
    };
    const shape = scope.random.chance(0.4) ? pattern(scope, 1, target, (inner) => expression(inner, 1)) : { kind: 'name', text: target() };
    const text = `${shape.text} = ${valueFor(scope, shape, (inner) => expression(inner, 1))}`;
    names.forEach((name) => {
      scope.own.add(name);
      reveal(scope, name, kind !== 'const');
    });
    return text;
  });
  return [`${kind} ${parts.join(', ')};`];
}

// A statement without braces around what it holds; in front of `else` as well.
function unbraced(scope) {
  const inner = loopScope(scope, '');
  const simple = () => `log(${expression(inner, 2)});`;
  const { head, names } = loopHead(scope, inner);
  const loop = () => scope.random.pick([`for (${head} of ${iterable(scope, 1)}) ${simple()}`, `for (${head} of ${iterable(scope, 1)}) kept.push(() => ${names[0]});`,
    `for (const l0 in { a: 1 }) ${simple()}`, `for (const l0 of ${iterable(scope, 1)}) for (const l00 of [l0]) log(l00);`]);
  const test = expression(scope, 1);

  return scope.random.pick([
    () => [`if (${test}) ${loop()}`],
    () => [`if (${test}) ${loop()}`, `else ${loop()}`],
    () => [`if (${test}) try { ${simple()} } finally { log('f'); } else ${newName(scope, 'label')}: ${loop()}`],
    () => [`while (fuel-- > 0 && ${test} === 1) ${loop()}`.replace('fuel-- > 0 && ', 'sink.once++ === 0 && ')],
    () => [`if (${test}) ${scope.writable.length > 0 ? `[${scope.random.pick(scope.writable)}] = [1]; ` : simple()}`],
  ])();
}

function endless(scope) {
  const guard = newName(scope, 'v');
  return [{ open: `var ${guard} = 0; for (;;) { if (${guard}++ > 1) break;`, body: body(loopScope(scope, '')), close: '}' }];
}

function functionInBlock(scope) {
  const name = newName(scope, 'g');
  const inner = functionScope(scope, {});
  return [{ open: '{', body: [`log(typeof ${name}, ${name}());`, { open: `function ${name}() {`, body: [...body(inner, 2), `return ${expression(inner, 1)};`], close: '}' }], close: '}' }];
}

function destructuring(scope) {
  const kind = scope.random.pick(['let', 'const', 'var']);
  const names = [];
  const shape = pattern(scope, 2, () => {
    const name = newName(scope, kind === 'var' ? 'v' : 'l');
    names.push(name);
    return name;
  }, (inner) => expression(inner, 1));
  const value = valueFor(scope, shape, (inner) => expression(inner, 1));

  names.forEach((name) => {
    scope.own.add(name);
    reveal(scope, name, kind !== 'const');
  });
  return [`${kind} ${shape.text} = ${value};`, `log(${names.join(', ')});`];
}

function assignment(scope) {
  return scope.writable.length === 0 ? log(scope) : [`${scope.random.pick(scope.writable)} = ${expression(scope, SHALLOW)};`];
}

function condition(scope) {
  const node = { open: `if (${expression(scope, SHALLOW)}) {`, body: body(innerScope(scope)), close: '}' };
  return [scope.random.chance(0.5) ? node : { ...node, middle: '} else {', second: body(innerScope(scope)) }];
}

/** A loop's scope: it may be left, under its label if it has one. */
function loopScope(scope, label) {
  return innerScope(scope, { loops: [...scope.loops, label] });
}

function labelled(scope) {
  const label = scope.random.chance(0.4) ? newName(scope, 'loop') : '';
  return { label, prefix: label === '' ? '' : `${label}: ` };
}

function capture(scope, name) {
  return scope.random.chance(0.5) ? [`kept.push(() => ${scope.random.pick([name, `${name}++`, `[${name}]`])});`] : [];
}

function forLoop(scope) {
  const { label, prefix } = labelled(scope);
  const kind = scope.random.chance(0.75) ? 'let' : 'var';
  const inner = loopScope(scope, label);
  const name = newName(scope, kind === 'let' ? 'l' : 'v');
  const guard = newName(scope, 'v');
  reveal(inner, name, false);
  const extra = scope.random.chance(0.3) ? `, ${newName(scope, kind === 'let' ? 'l' : 'v')} = () => ${name}` : '';
  const update = scope.random.pick([`${name}++`, `${name} += 1`, `kept.push(() => ${name}), ${name}++`]);

  return [{ open: `var ${guard} = 0; ${prefix}for (${kind} ${name} = 0${extra}; ${name} < ${1 + scope.random.int(3)} && ${guard}++ < 5; ${update}) {`,
    body: [...capture(inner, name).map((line) => (kind === 'let' ? line : line.replace('++', ''))), ...body(inner)], close: '}' }];
}

function loopHead(scope, inner) {
  const kind = scope.random.weighted([[3, 'const'], [3, 'let'], [1, 'var']]);
  if (scope.random.chance(0.25)) {
    const names = [];
    const shape = pattern(scope, 1, () => {
      const name = newName(scope, kind === 'var' ? 'v' : 'l');
      names.push(name);
      return name;
    }, (other) => expression(other, 1));
    names.forEach((name) => reveal(inner, name, kind !== 'const'));
    return { head: `${kind} ${shape.text}`, names };
  }
  const name = newName(scope, kind === 'var' ? 'v' : 'l');
  reveal(inner, name, kind !== 'const');
  return { head: `${kind} ${name}`, names: [name] };
}

function forOf(scope) {
  const { label, prefix } = labelled(scope);
  const source = iterable(scope, SHALLOW);
  const inner = loopScope(scope, label);
  const { head, names } = loopHead(scope, inner);
  const awaited = scope.awaits && scope.random.chance(0.4);

  return [{ open: `${prefix}for ${awaited ? 'await ' : ''}(${head} of ${awaited && scope.random.chance(0.5) ? `ticking(2, ${scope.names.next++})` : source}) {`,
    body: [`log('of', ${names[0]});`, ...capture(inner, names[0]).map((line) => line.replace('++', '')), ...body(inner)], close: '}' }];
}

function forIn(scope) {
  const { label, prefix } = labelled(scope);
  const inner = loopScope(scope, label);
  const name = newName(scope, 'l');
  reveal(inner, name, false);
  return [{ open: `${prefix}for (const ${name} in ${scope.random.pick(["{ a: 1, b: 2 }", '[4, 5]', "'xy'"])}) {`,
    body: [...capture(inner, name).map((line) => line.replace('++', '')), ...body(inner)], close: '}' }];
}

function whileLoop(scope) {
  const { label, prefix } = labelled(scope);
  const guard = newName(scope, 'v');
  const inner = loopScope(scope, label);
  const test = `${guard}++ < ${1 + scope.random.int(3)}`;

  return scope.random.chance(0.5)
    ? [{ open: `var ${guard} = 0; ${prefix}while (${test} && ${expression(scope, 1)} !== 3) {`, body: body(inner), close: '}' }]
    : [{ open: `var ${guard} = 0; ${prefix}do {`, body: body(inner), close: `} while (${test});` }];
}

function jump(scope) {
  const choices = [() => `throw ${expression(scope, 1)};`, () => `throw new ${scope.random.pick(['Error', 'TypeError', 'RangeError'])}('x');`];
  const targets = [...scope.loops, ...scope.blocks].filter((label) => label !== '');

  if (scope.loops.length > 0) {
    choices.push(() => 'break;', () => 'continue;', () => 'continue;');
  }
  if (targets.length > 0) {
    const label = scope.random.pick(targets);
    choices.push(() => `break ${label};`, () => (scope.loops.includes(label) ? `continue ${label};` : `break ${label};`));
  }
  if (scope.returns) {
    choices.push(() => `return ${expression(scope, SHALLOW)};`, () => `return ${expression(scope, SHALLOW)};`);
  }
  const text = scope.random.pick(choices)();
  return [scope.random.chance(0.8) ? `if (${expression(scope, 1)}) ${text}` : text];
}

function attempt(scope) {
  const name = newName(scope, 'e');
  const handler = innerScope(scope);
  reveal(handler, name, true);
  const caught = scope.random.pick([`catch (${name})`, `catch (${name})`, 'catch', `catch ({ name: ${name} })`]);
  const withCatch = scope.random.chance(0.8);
  const shown = caught === 'catch' ? "log('caught');" : `log('caught', ${name});`;
  const node = { open: 'try {', body: [...body(innerScope(scope)), ...(scope.random.chance(0.4) ? jump(innerScope(scope)) : [])] };
  const tail = innerScope(scope);

  if (caught === 'catch') {
    handler.readable = handler.readable.filter((other) => other !== name);
    handler.writable = handler.writable.filter((other) => other !== name);
  }
  if (!withCatch) {
    return [{ ...node, middle: '} finally {', second: ["log('finally');", ...body(tail)], close: '}' }];
  }
  const rest = [shown, ...body(handler)];
  return scope.random.chance(0.5) ? [{ ...node, middle: `} ${caught} {`, second: rest, close: '}' }]
    : [{ open: 'try {', body: [{ ...node, middle: `} ${caught} {`, second: rest, close: '}' }], middle: '} finally {',
      second: ["log('finally');", ...body(tail)], close: '}' }];
}

function switchStatement(scope) {
  // break leaves the switch; continue, and labels, belong to what is around.
  const inner = innerScope(scope);
  const cases = Array.from({ length: 1 + scope.random.int(3) }, (_, i) => {
    const head = scope.random.chance(0.25) && i > 0 ? null : expression(scope, 1);
    return { head, lines: [...body(innerScope(inner, { own: inner.own }), 2), ...(scope.random.chance(0.6) ? ['break;'] : [])] };
  });
  let seen = false;
  const nodes = cases.map(({ head, lines }) => {
    const isDefault = head === null && !seen;
    seen ||= head === null;
    // A block of its own for what falls through half of the time, else the switch's own scope: TDZ.
    return { open: isDefault ? 'default: {' : `case ${head ?? '1'}: {`, body: lines, close: '}' };
  });
  const name = newName(scope, 'l');
  nodes.push({ open: 'case 1:', body: [`let ${name} = 1; kept.push(() => ${name});`, `log(${name});`], close: '' });
  return [{ open: `switch (${expression(scope, 1)}) {`, body: nodes, close: '}' }];
}

function block(scope) {
  const label = scope.random.chance(0.5) ? newName(scope, 'block') : '';
  return [{ open: label === '' ? '{' : `${label}: {`, body: body(innerScope(scope, { blocks: label === '' ? scope.blocks : [...scope.blocks, label] })), close: '}' }];
}

function parameters(scope, inner) {
  const count = scope.random.int(4);
  const texts = [];
  const plain = { ...inner, yields: false, awaits: false };

  for (let i = 0; i < count; i++) {
    if (scope.random.chance(0.2)) {
      const names = [];
      const shape = pattern(plain, 1, () => {
        const name = newName(scope, 'p');
        names.push(name);
        return name;
      }, (other) => expression(other, 1));
      texts.push(`${shape.text} = ${valueFor(plain, shape, (other) => expression(other, 1))}`);
      names.forEach((name) => reveal(inner, name, true));
    } else {
      const name = newName(scope, 'p');
      texts.push(scope.random.chance(0.35) ? `${name} = ${expression(plain, 2)}` : name);
      reveal(inner, name, true);
    }
    Object.assign(plain, { readable: inner.readable, writable: inner.writable });
  }
  if (scope.random.chance(0.2)) {
    const name = newName(scope, 'p');
    texts.push(`...${name}`);
    reveal(inner, name, true);
  }
  return texts.join(', ');
}

const KINDS = [[5, {}], [3, { generator: true }], [3, { async: true }], [2, { async: true, generator: true }], [3, { arrow: true }], [1, { arrow: true, async: true }]];

/** What runs a function of a kind, and shows what comes out of it. */
function driver(outer, name, kind) {
  const scope = { ...outer, yields: false, awaits: false }; // What runs it is an arrow function.
  const argumentsText = Array.from({ length: scope.random.int(4) }, () => expression(scope, 1)).join(', ');

  if (kind.generator) {
    const steps = Array.from({ length: 2 + scope.random.int(4) }, () => scope.random.weighted([[5, `['next', ${expression(scope, 1)}]`], [1, "['return', 'r']"], [1, "['throw', new RangeError('t')]"]]));
    return [`${kind.async ? 'driveAsync' : 'drive'}('${name}', () => ${name}(${argumentsText}), [${steps.join(', ')}]);`];
  }
  return kind.async ? [`settle('${name}', () => ${name}(${argumentsText}));`] : [`attempt('${name}', () => ${name}(${argumentsText}));`];
}

function functionDeclaration(scope) {
  const kind = scope.random.weighted(KINDS);
  const name = newName(scope, 'f');
  const inner = functionScope(scope, kind);
  const head = parameters(scope, inner);
  const node = kind.arrow
    ? { open: `const ${name} = ${kind.async ? 'async ' : ''}(${head}) => {`, body: body(inner, 5), close: '};' }
    : { open: `${kind.async ? 'async ' : ''}function${kind.generator ? '*' : ''} ${name}(${head}) {`, body: body(inner, 5), close: '}' };
  const run = driver(scope, name, kind);

  if (!kind.generator && !kind.async) {
    scope.functions.push({ name, parameters: 0 });
  }
  return [node, `log(${name}.name, ${name}.length);`, ...run];
}

function classDeclaration(scope) {
  return classes.classDeclaration(scope, body);
}

const STATEMENTS = [
  [6, log], [6, declaration], [2, declarations], [2, unbraced], [3, destructuring], [4, assignment], [2, jump],
];
const NESTED = [
  [3, condition], [3, forLoop], [3, forOf], [1, forIn], [2, whileLoop], [4, attempt], [2, switchStatement], [1, block], [1, endless], [1, functionInBlock], [3, functionDeclaration], [2, classDeclaration],
];

function statement(scope) {
  return scope.random.weighted(scope.depth < 5 && scope.names.next < SIZE_MAX ? [...STATEMENTS, ...NESTED] : STATEMENTS)(scope);
}

/** @returns {(string|object)[]} up to `most` statements */
function body(scope, most = 4) {
  const result = [];
  for (let i = scope.random.int(most) + (scope.depth < 2 ? 1 : 0); i >= 0; i--) {
    result.push(...statement(scope));
  }
  return result;
}

module.exports = { body, functionDeclaration };
