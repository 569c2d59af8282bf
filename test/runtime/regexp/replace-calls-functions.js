// Functions as replacements: their arguments, their results, what they do meanwhile.
const show = (...args) => `<${args.map(String).join('|')}>`;
console.log('a1b2'.replace(/([a-z])(\d)(x)?/g, show), 'abc'.replace('b', show), 'aba'.replaceAll('a', show), 'é1ü2'.replace(/\d/g, show));
console.log('abc'.replace(/./g, () => '$&'), 'abc'.replace(/./g, () => undefined), 'abc'.replace(/b/, () => null), 'abc'.replace(/b/, () => ({ toString: () => 'obj' })));
console.log('abab'.replace(/a/g, (found, index) => 'xyx'.replace(/y/g, () => index)));
const re = /a/g;
console.log('aaa'.replace(re, () => { re.lastIndex = 2; re.compile('z'); return re.source; }), re.lastIndex);
try {
    'aaa'.replace(/a/g, (found, index) => { if (index === 1) { throw new Error(`at ${index}`); } return ''; });
} catch (error) {
    console.log(error.message);
}
console.log('aaa'.replace(/a/g, 'b'), 'John Smith'.replace(/(?<first>\w+) (?<last>\w+)/, (...args) => JSON.stringify(args.at(-1))));
console.log('a-b_c'.replace(/[-_](.)/g, (found, letter) => letter.toUpperCase()), 'x'.repeat(5000).replace(/x/g, 'yy').length);
