// yargs-parser: an ES module that also reads the process.
import yargs from 'yargs-parser';

console.log(yargs('--foo=99 --bar 9.2 -abc -n5 --no-color --list 1 --list 2 --name "two words" -- rest --x'));
console.log(yargs(['--camel-case', 'v', '-vvv', '--nested.a.b', '1', '--nested.c', 'x', 'file.txt', '7'], { count: ['v'], alias: { camelCase: ['c'] } }));
console.log(yargs('--tags a b c --size 010 --hex 0xff --id 007 --empty --flag false', { array: ['tags'], string: ['id'], boolean: ['flag'], default: { port: 80 }, coerce: { size: (value) => `${value}px` } }));
console.log(yargs('--pair x y -p 1 2 3', { narg: { pair: 2 }, configuration: { 'greedy-arrays': true }, array: ['p'] }), yargs('cmd --a-b 1', { configuration: { 'camel-case-expansion': false } }));
const { argv, error, aliases, newAliases } = yargs.detailed('--wait 5 --level', { number: ['wait'], requiresArg: ['level'], alias: { wait: 'w' } });
console.log(argv, error?.message, aliases, newAliases);
console.log(yargs('--x=1', { configObjects: [{ x: 5, y: { z: 6 } }] }), yargs.camelCase('some-long_name'), yargs.decamelize('someLongName'), yargs.looksLikeNumber('1e3'), yargs.looksLikeNumber('1x'));
