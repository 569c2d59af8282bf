// Where exec() and test() begin, and what they leave behind.
const log = (re, text, index) => {
    re.lastIndex = index;
    const match = re.exec(text);
    console.log(String(re), index, match ? `${match[0]}@${match.index}` : match, re.lastIndex);
};
for (const re of [/b/, /b/g, /b/y, /b/gy, /(?:)/g, /$/y, /^b/y, /^b/my]) {
    for (const index of [0, 1, 2, 5, -1, '1', 1.7, NaN, Infinity, null]) {
        log(re, 'ab\nb', index);
    }
}
console.log('abab'.replace(/a/y, '-'), 'baab'.replace(/a/gy, '-'), 'aab'.replace(/a/gy, '-'), 'aab'.match(/a/gy), 'baa'.search(/a/y), 'abab'.split(/b/y));
const frozen = Object.freeze(/a/);
console.log(frozen.test('a'));
for (const act of [() => Object.freeze(/a/g).test('a'), () => Object.freeze(/a/y).test('b'), () => 'b'.replace(Object.freeze(/a/g), '')]) {
    try {
        act();
        console.log('done');
    } catch (error) {
        console.log(error.name);
    }
}
let reads = 0;
const watched = /a/;
watched.lastIndex = { valueOf() { reads++; return 0; } };
console.log(watched.test('a'), reads, typeof watched.lastIndex);
