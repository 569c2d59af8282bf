'use strict';
// What a generated piece of program may use where it stands: its variables, and whether it may yield,
// await, return, break, use super ... A scope is made from the one around it.

/**
 * @typedef {object} Scope
 * @property {object} random
 * @property {{next: number}} names    so that each name is new
 * @property {Set<string>} own         declared in this very block
 * @property {string[]} readable
 * @property {string[]} writable
 * @property {{name: string, parameters: number}[]} functions
 * @property {string[]} loops          labels of loops around, '' for none; break and continue
 * @property {string[]} blocks         labels of blocks around; break
 * @property {boolean} yields awaits returns strict
 * @property {boolean} arguments       not in field initialisers
 * @property {boolean} method          super.x is allowed
 * @property {number} depth            of nested statements
 */

function topScope(random, strict) {
  return {
    random, strict, names: { next: 1 }, own: new Set(), readable: [], writable: [], functions: [], loops: [], blocks: [],
    yields: false, awaits: false, returns: false, arguments: false, method: false, depth: 0,
  };
}

/** A block within: sees all of the outer, declares its own. */
function innerScope(outer, changes = {}) {
  return {
    ...outer, own: new Set(), readable: [...outer.readable], writable: [...outer.writable],
    functions: [...outer.functions], depth: outer.depth + 1, ...changes,
  };
}

/** The body of a function: no loop of the outer can be left from it. */
function functionScope(outer, { generator = false, async = false, arrow = false, method = false }) {
  return innerScope(outer, {
    loops: [], blocks: [], yields: generator, awaits: async, returns: true,
    arguments: arrow ? outer.arguments : true, method: arrow ? outer.method : method,
  });
}

function newName(scope, prefix) {
  return `${prefix}${scope.names.next++}`;
}

/** Declares a name; let and const may hide one of an outer block. */
function declare(scope, kind) {
  const hidden = kind !== 'var' && scope.random.chance(0.15)
    ? scope.readable.filter((name) => name.startsWith('l') && !scope.own.has(name)) : [];
  const name = hidden.length > 0 ? scope.random.pick(hidden) : newName(scope, kind === 'var' ? 'v' : 'l');

  scope.own.add(name);
  return name;
}

/** From here on expressions may use the name. */
function reveal(scope, name, writable) {
  scope.readable = [...scope.readable.filter((other) => other !== name), name];
  scope.writable = scope.writable.filter((other) => other !== name);
  if (writable) {
    scope.writable.push(name);
  }
}

module.exports = { topScope, innerScope, functionScope, newName, declare, reveal };
