// Strings are quoted so that the least is escaped.
var inspect = require('util').inspect;

['', 'a', 'a\nb', 'it\'s', 'it\'s "q"', 'it\'s "q" `b`', 'it\'s "q" ${x}', '"', '\\', '\x00\x1f\x7f\x80\x9f\xa0',
 '\b\t\v\f\r', '\u2028', 'ä€', '\ud83d\ude00', '\ud83d', '\ude00x', 'x\ud800y'].forEach(function (text) {
    console.log(inspect(text));
    console.log(inspect([text]));
});
console.log(inspect('a'.repeat ? 'ok' : 'ok'));
console.log(inspect('line1 is a long line of text\nline2 is another long line of text\nline 3 is also long and so on'));
console.log(inspect({a: 'line1 is a long line of text\nline2 is another long line of text\nline 3 is also long and so on'}));
console.log(inspect(['line1 is a long line of text\nline2 is another long line of text\nline 3 is also long and so on\n']));
console.log(inspect('line1 is a long line\nline2', {breakLength: 10}));
console.log(inspect('line1 is a long line\nline2', {breakLength: 10, compact: true}));
console.log(inspect('line1 is a long line\nline2', {breakLength: 10, compact: false}));
console.log(inspect('abcdefghij', {maxStringLength: 5}), inspect('abcdef', {maxStringLength: 5}),
            inspect('abcde', {maxStringLength: 5}), inspect('abc', {maxStringLength: 0}),
            inspect('abc', {maxStringLength: null}));
console.log(inspect(new Array(10010).join('x')).slice(-40));
