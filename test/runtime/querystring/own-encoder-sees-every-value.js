// encodeURIComponent and decodeURIComponent of the caller's own; values that are no text.
const querystring = require('querystring');

const encode = { encodeURIComponent: (text) => `[${text}]` };
console.log(querystring.stringify({ a: 'ü', b: ['x y', 5, null], c: '', d: undefined }, null, null, encode));
console.log(querystring.stringify({ n: 1, t: true, u: undefined, o: {}, f() {}, big: 1e21, neg: -0, inf: Infinity, nan: NaN }));
console.log(querystring.parse('w=%D6%D0&foo=bar', null, null, { decodeURIComponent: (text) => `<${text}>` }));
console.log(querystring.parse('a=1&b=2&c=3', null, null, { maxKeys: 2 }), querystring.parse('__proto__=1&hasOwnProperty=2'));
console.log(querystring.escape('a b&c=d/é☃'), querystring.unescape('a%20b%zz'), querystring.unescapeBuffer('a%20%FF').toString('hex'));
console.log(querystring.encode === querystring.stringify, querystring.decode === querystring.parse);
