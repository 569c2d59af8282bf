// querystring.parse()
var querystring = require('querystring');

function show(text, separator, equals, options) {
    console.log(JSON.stringify(text), JSON.stringify(querystring.parse(text, separator, equals, options)));
}

['foo=bar&abc=xyz&abc=123', '', 'a', 'a=', '=b', '&', 'a&&b', 'a=b=c', 'a+b=c+d', '%61=%62', 'a=%', 'a=%E9', 'a=%zz', 'a=1&a=2&a=3', '__proto__=1', 'hasOwnProperty=x', 'a=%F0%9F%98%80', 'w=%D6%D0%CE%C4&foo=bar'].forEach(function (text) {
    show(text);
});
show('a:b;c:d', ';', ':');
show('a==b&&c==d', '&&', '==');
show('a=1&b=2&c=3', null, null, {maxKeys: 2});
show('a=1&b=2&c=3', null, null, {maxKeys: 0});
show('a=b', null, null, {decodeURIComponent: function (text) { return '<' + text + '>'; }});
show('a=b', null, null, {decodeURIComponent: function () { throw new Error('no'); }});
show(5);
console.log(Object.getPrototypeOf(querystring.parse('a=b')), querystring.decode === querystring.parse);
