'use strict';
// Regular expressions: flags d g i m s u y, named groups, look-behind, properties, iteration.
const date = /(?<year>\d{4})-(?<month>\d\d)/u;
console.log(date.exec('on 2024-05').groups.month, '2024-05'.replace(date, '$<month>/$<year>'), '2024-05'.replace(date, (...all) => JSON.stringify(all.at(-1))), date.flags);
console.log(/(?<=\$)\d+/.exec('a $42')[0], /(?<!\$)\b\d+/.exec('$1 7')[0], /a.b/s.test('a\nb'), /^b/m.test('a\nb'), /\u{1F600}/u.test('😀'), /^.$/u.test('😀'), /^.$/.test('😀'));
const sticky = /a/y;
sticky.lastIndex = 1;
console.log(sticky.test('ba'), sticky.lastIndex, sticky.test('ba'), sticky.lastIndex, 'aab'.replace(/a/gy, 'x'));
console.log([...'a1b22'.matchAll(/[a-z](\d+)/g)].map((m) => [m[0], m[1], m.index]), 'a1b2'.match(/\d/g), 'x'.match(/y/g), 'aXbX'.replaceAll('X', '-'), 'abc'.search(/c/), 'a, b,c'.split(/\s*,\s*/), 'abc'.split(/(b)/));
console.log(/\p{Lu}\p{Script=Greek}/u.test('Aα'), /\P{N}+/u.exec('12ab')[0], /(a)|(b)/d.exec('xb').indices[2], /(?<n>x)/d.exec('ax').indices.groups.n);
console.log(/(?:a|ab)(?:c|bcd)(?:d*)/.exec('abcd')[0], /(z)((a+)?(b+)?(c))*/.exec('zaacbbbcac'), /\bfoo\b/i.test('a FOO b'), /[^]/.test('\n'), /(?=(a+))a*b\1/.exec('baaabac'), /\1(a)/.exec('aa'));
console.log(String(new RegExp('/', 'g')), new RegExp(/x/gi, 'm').flags, RegExp('').source, /a/.toString(), RegExp.prototype.toString.call({ source: 's', flags: 'f' }), /[/]\/(?<a>.)\k<a>/.test('//bb'));
const global = /o/g;
console.log(global.test('foo'), global.lastIndex, global.exec('foo').index, global.exec('foo'), global.lastIndex, '$1 $& $` $\' $$'.length, 'abc'.replace('b', "[$`|$&|$']"), 'abc'.replace(/(b)(c)?/, '$2$1$3$0'));
for (const wrong of ['(', '[b-a]', '(?<a>x)(?<a>y)', 'a**', '\\u{110000}']) { try { new RegExp(wrong, 'u'); console.log('fine'); } catch (error) { console.log(error.name); } }
try { new RegExp('a', 'gg'); } catch (error) { console.log(error.name); }
class Loud extends RegExp { [Symbol.replace](text, by) { return super[Symbol.replace](text, by).toUpperCase(); } }
console.log('abc'.replace(new Loud('b'), 'x'), new Loud('a', 'g').exec('ba').index);
