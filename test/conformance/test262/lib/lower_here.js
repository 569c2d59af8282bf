'use strict';
// The lowering pass itself, run in Node: --lower-here takes the time of lowering out of a full run, and
// needs no eval that lowers. The order of its files is that of
// builtin_list.inc.

const fs = require('fs');
const path = require('path');

const ROOT = path.join(__dirname, '../../../..');

function loadLowering() {
  const list = fs.readFileSync(path.join(ROOT, 'scripting/engine/builtin_list.inc'), 'utf8');
  const names = [...list.matchAll(/^ *LOWERING\((\w+)\)/gm)].map((match) => match[1]).filter((name) => name !== 'acorn' && name !== 'entry');
  const internal = { acorn: require(path.join(ROOT, 'build/packages/node_modules/acorn')), lowering: {} };

  for (const name of names) {
    const file = ['scripting/language/lower', 'scripting/language'].map((folder) => path.join(ROOT, folder, `${name}.js`)).find(fs.existsSync);
    const module = { exports: {} };
    new Function('exports', 'require', 'module', 'native', 'internal', fs.readFileSync(file, 'utf8'))(module.exports, null, module, {}, internal);
  }
  internal.lowering.parser = internal.acorn;
  return (text) => internal.lowering.lower(text, { format: 'script', typescript: false }).code;
}

module.exports = { loadLowering };
