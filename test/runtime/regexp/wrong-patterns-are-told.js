// The messages of SyntaxErrors.
const wrong = ['(', '[', 'a**', '(?<a', '(?<a>x)(?<a>y)', '\\', '*', '+', '?', '{1}', 'a{2,1}', '(?', '(?:', '(?<=a)*', ')', '[z-a]', '(?<1>a)', '\\k<a>(?<b>.)',
    '(?<a>.)\\k', '(?<a>.)\\k<', '(?<>a)', '(?<a b>x)', 'x{2}{3}', '^*', '\\b+', '(?!a', 'a|*', '(?a:b)', '(?<', '[b-a', '((a)'];
const wrongWithU = ['\\1', '\\00', '{', '}', ']', 'a{', 'a{1', '\\u{110000}', '\\u{', '\\u12', '\\x1', '\\p{Foo}', '\\p', '\\-', '[\\d-z]', '[a-\\w]', '\\c', '\\k', '(?=a)*',
    '\\k<a>', '[\\B]', '\\_', '[\\p{Foo}]', '\\8', '(?<a>.)\\k<b>', '\\u{}', '\\a', '[\\b-\\a]', 'a{2', '\\01'];
const tell = (pattern, flags) => {
    try {
        console.log('taken', String(new RegExp(pattern, flags)));
    } catch (error) {
        console.log(error.name + ': ' + error.message);
    }
};
wrong.forEach((pattern) => tell(pattern));
wrongWithU.forEach((pattern) => tell(pattern, 'u'));
['gg', 'x', 'G', 'gig', 'u u', null, 'uy'].forEach((flags) => tell('a', flags));
tell('(', 'gi');
try {
    new Function('return /(/');
} catch (error) {
    console.log(error.name);
}
