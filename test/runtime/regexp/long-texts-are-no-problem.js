// Loops over long texts need no deep stack, and global loops no time that grows with the square.
const long = 'a'.repeat(200000);
console.log(/^(?:a|b)*$/.test(long), /^(?:[^"\\]|\\.)*$/.test(long), /^(a)*$/.exec(long)[1], /(?:a|(b))*?$/.exec(long)[0].length, /(?=(?:a)*)a/.test(long));
console.log(`"${long}\\""`.match(/"(?:[^"\\]|\\.)*"/)[0].length, long.replace(/a/g, 'bc').length, long.match(/a/g).length, long.split(/(?:)/).length);
const wide = 'é'.repeat(50000) + 'x';
const re = /é/g;
let count = 0;
while (re.exec(wide)) {
    count++;
}
console.log(count, wide.search(/x/), wide.match(/.$/).index, [...wide.matchAll(/é/g)].at(-1).index, wide.replace(/é/g, (found, index) => (index === 49999 ? '!' : '')));
console.log(/(x+x+)+y/.test('xxxxxxxxxxxy'), new RegExp(`^(?:${Array.from({ length: 500 }, (none, i) => `word${i}`).join('|')})$`).exec('word499')[0]);
