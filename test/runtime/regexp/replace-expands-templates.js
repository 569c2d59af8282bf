// What $ means in a replacement.
const cases = ['$$', '$&', '$`', "$'", '$1', '$2', '$3', '$01', '$10', '$11', '$00', '$0', '$', '$$1', '$1$2', '$a', '$<x>', '$&$&', 'plain', ''];
for (const by of cases) {
    console.log(JSON.stringify(by), 'xaby'.replace(/(a)(b)/, by), 'xaby'.replace('ab', by), 'abab'.replace(/(a)(z)?/g, `[${by}]`), 'abab'.replaceAll('b', by));
}
console.log('abcdefghijkl'.replace(/(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)/, '$11-$10-$12-$99'));
console.log('aXa'.replaceAll('a', '$&$&'), 'aaa'.replaceAll('', '-'), ''.replaceAll('', '-'), '😀'.replaceAll('', '-').length, 'aaa'.replace('', '-'));
console.log('é😀é'.replace(/😀/u, "[$`|$'|$&]"), 'a.b.c'.replaceAll('.', ''), 'abc'.replace(/(?:)/g, '_'), 'a\nb'.replace(/^/gm, '> '));
console.log('null undefined'.replace(null, undefined), 'x'.replace('x', null), 'x1'.replace(1, 2), 'abc'.replace(/b/), 'a'.replace());
for (const act of [() => 'a'.replaceAll(/a/, ''), () => String.prototype.replace.call(undefined, 'a', 'b')]) {
    try {
        console.log(act());
    } catch (error) {
        console.log(error.name + ': ' + error.message);
    }
}
for (const act of [() => 'a'.replace(Symbol('a'), ''), () => 'a'.replace('a', Symbol('b')), () => /a/[Symbol.replace](Symbol('a'), '')]) {
    try {
        console.log(act());
    } catch (error) {
        console.log(error.name);
    }
}
