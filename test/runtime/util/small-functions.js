// styleText, stripVTControlCharacters, toUSVString, getSystemErrorName.
const util = require('util');
const attempt = (f) => { try { console.log(JSON.stringify(f())); } catch (error) { console.log(error.name, error.code, error.message); } };

attempt(() => util.styleText('red', 'x'));
attempt(() => util.styleText(['bold', 'underline'], 'x'));
attempt(() => util.styleText('grey', 'x'));
attempt(() => util.styleText('none', 'x'));
attempt(() => util.styleText(['red', 'none'], 'x'));
attempt(() => util.styleText('red', 5));
attempt(() => util.stripVTControlCharacters('\u001B[31mred\u001B[39m \u001B[1;4mboth\u001B[0m \u001B]8;;http://x\u0007link\u001B]8;;\u0007 \u001B[2K\u001B[1A\u009B3mx'));
attempt(() => util.stripVTControlCharacters(5));
attempt(() => util.toUSVString('a\ud800b\udc00c\ud83d\ude00'));
attempt(() => util.toUSVString(5));
attempt(() => util.getSystemErrorName(-2));
attempt(() => util.getSystemErrorName(-13));
attempt(() => util.getSystemErrorName(5));
attempt(() => util.getSystemErrorName('a'));
attempt(() => util.getSystemErrorName(-1.5));
attempt(() => util.isDeepStrictEqual({ a: 1 }, { a: 1 }));
console.log(typeof util.TextEncoder, typeof util.TextDecoder, util.TextEncoder === TextEncoder);
attempt(() => util.parseEnv('A=1\nB = two words # no\n#C=3\nD="x # y"\nE=\'q\'\nexport F=6\nG="a\\nb"\nH=`t`\nI=\nJ="two\nlines"\n K = 1 '));
attempt(() => util.parseEnv(5));
attempt(() => util.debuglog('none').enabled);
attempt(() => util.debuglog('none')('nothing is printed'));
