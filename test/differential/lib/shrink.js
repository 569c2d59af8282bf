'use strict';
// Makes a program that shows a difference smaller: leaves statements out, and takes statements out of
// their blocks, as long as the difference stays.

/** Every program that is one step smaller, large steps first. */
function* smaller(nodes) {
  for (let size = Math.floor(nodes.length / 2); size > 1; size = Math.floor(size / 2)) {
    for (let i = 0; i + size <= nodes.length; i += size) {
      yield [...nodes.slice(0, i), ...nodes.slice(i + size)];
    }
  }
  for (let i = 0; i < nodes.length; i++) {
    const put = (...instead) => [...nodes.slice(0, i), ...instead, ...nodes.slice(i + 1)];
    const node = nodes[i];

    yield put();
    if (typeof node === 'object') {
      yield put(...node.body);
      for (const inner of smaller(node.body)) {
        yield put({ ...node, body: inner });
      }
      for (const inner of node.second === undefined ? [] : smaller(node.second)) {
        yield put({ ...node, second: inner });
      }
    }
  }
}

/**
 * @param {object} program
 * @param {function(object): Promise<boolean>} differs
 * @param {number} deadline  in ms since the epoch
 */
async function shrink(program, differs, deadline) {
  let best = program;

  for (let found = true; found;) {
    found = false;
    for (const nodes of smaller(best.nodes)) {
      if (Date.now() > deadline) {
        return best;
      }
      const candidate = { ...best, nodes };
      if (await differs(candidate)) {
        best = candidate;
        found = true;
        break;
      }
    }
  }
  return best;
}

module.exports = { shrink };
