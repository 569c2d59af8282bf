// url.format() and url.resolve().
var url = require('url');

function told(work) {
    try {
        work();
        console.log('nothing thrown');
    } catch (error) {
        console.log(error.name + ' | ' + error.code + ' | ' + error.message);
    }
}

[{protocol: 'https', hostname: 'example.com', pathname: '/some/path', query: {page: 1, format: 'json'}}, {host: 'a', hostname: 'b', port: 1}, {hostname: '::1', port: 80, slashes: true},
    {protocol: 'mailto', auth: 'x', host: 'y'}, {auth: 'a:b@c', hostname: 'h', protocol: 'http'}, {pathname: 'a#b?c', search: 'x#y', hash: 'z'}, {protocol: 'file', pathname: '/x'}, {search: '?a', query: {b: 1}}, {},
    'http://A.com/x y'].forEach(function (each) {
    console.log(JSON.stringify(each), url.format(each));
});
var whatwg = new URL('https://a:b@xn--mnchen-3ya.de/x?abc#foo');

console.log(url.format(whatwg), url.format(whatwg, {fragment: false, unicode: true, auth: false}), url.format(whatwg, {search: false}));
told(function () { url.format(1); });
told(function () { url.format(undefined); });
told(function () { url.format(whatwg, 5); });
[['/one/two/three', 'four'], ['http://example.com/', '/one'], ['http://example.com/one', '/two'], ['http://a/b/c/d;p?q', '../g'], ['http://a/b', '//c/d'], ['http://a/b', 'mailto:x@y'], ['http://a/b?c', '#h'], ['http://a/b?c#d', '?e'],
    ['.', '#hash1'], ['mailto:a@b', 'c'], ['http://u:p@a/', 'http:x'], ['http://u:p@a/', '//b/c'], ['', 'x'], ['/a/b/', '../../../c'], ['a/b', '..'], ['http://x', ''], ['file:///C:/a', 'b'], ['foo:a/b', '../c']].forEach(function (args) {
    console.log(JSON.stringify(args), JSON.stringify(url.resolve(args[0], args[1])));
});
console.log(url.resolveObject('http://a/b', 'c').pathname, url.resolveObject('', 'c'));
