'use strict';

console.log('5'.padStart(3, '0'), 'ab'.padEnd(7, '123') + '|', 'abc'.padStart(2), 'x'.padStart(3, ''), 'é'.padEnd(3, '😀').length);
console.log('[' + ' \t\n\u00a0\u2003x y\ufeff '.trimStart() + ']', '[' + ' x\u3000\n'.trimEnd() + ']', ''.trimLeft === ''.trimStart);
console.log('abc'.at(-1), 'abc'.at(5), 'a😀'.at(1) === '\ud83d', [...'a😀'].length, 'a😀'.codePointAt(1));
console.log('ab\ud800c'.isWellFormed(), 'a😀'.isWellFormed(), 'ab\ud800c'.toWellFormed() === 'ab\ufffdc', '\udc00\ud800'.toWellFormed() === '\ufffd\ufffd');
console.log(String.raw`a\n${1}b`, String.raw({raw: 'xyz'}, 1, 2, 3), String.fromCodePoint(97, 0x1f600).length);
console.log('abc'.anchor('a"b'), 'x'.bold(), 'plain'.normalize(), 'plain'.normalize('NFKD'));
for (const f of [() => String.prototype.at.call(null), () => 'x'.normalize('no'), () => 'x'.padEnd(2 ** 31), () => String.raw()]) {
    try {
        f();
    } catch (error) {
        console.log(error.name);
    }
}

const walker = 'a😀\ud800'[Symbol.iterator]();

console.log(walker.next().value, walker.next().value, walker.next().value.length, walker.next().done, Object.prototype.toString.call(walker));
