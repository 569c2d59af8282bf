// Lowers an ES module of npm's when Eider is built, for the heap that lowers scripts: lower_module.cjs LOWER_FOLDER ACORN IN OUT
// Node only runs our own files here; see scripting/language/lower.
'use strict';
const fs = require('fs');
const path = require('path');

const [, , folder, acorn, input, output] = process.argv;
const internal = { acorn: require(path.resolve(acorn)) };
const list = fs.readFileSync(path.join(folder, '../../engine/builtin_list.inc'), 'utf8');
const files = [...list.matchAll(/^LOWERING\((\w+)\)$/gm)].map((match) => match[1]).filter((name) => name !== 'acorn');
let lower;

for (const name of files) {
    const module = { exports: {} };
    const text = fs.readFileSync(path.join(folder, `${name}.js`), 'utf8');

    new Function('exports', 'require', 'module', 'native', 'internal', text)(module.exports, null, module, {}, internal);
    lower = module.exports;
}
const result = lower(fs.readFileSync(input, 'utf8'), 'module', false);
if (!Array.isArray(result)) {
    throw new SyntaxError(`${input}:${result.line}:${result.column}: ${result.message}`);
}
fs.writeFileSync(output, `module.exports = function (__m, __rt) {${result[0]}\n};\n`);
