// fileURLToPath(), pathToFileURL(), urlToHttpOptions(), domainToASCII(), domainToUnicode().
var url = require('url');

function told(work) {
    try {
        work();
        console.log('nothing thrown');
    } catch (error) {
        console.log(error.name + ' | ' + error.code + ' | ' + error.message);
    }
}

console.log(url.fileURLToPath('file:///a/b%20c/%C3%A9'), url.fileURLToPath(new URL('file:///x')), url.fileURLToPath('file://localhost/y'));
['/foo#1', '/some/path%.c', '/a b?c', '/a\\b\n\t', '/dir/', '/\u00e9'].forEach(function (path) {
    console.log(url.pathToFileURL(path).href);
});
console.log(url.pathToFileURL('x').href === 'file://' + process.cwd() + '/x');
told(function () { url.fileURLToPath('http://a'); });
told(function () { url.fileURLToPath('file://host/a'); });
told(function () { url.fileURLToPath('file:///a%2Fb'); });
told(function () { url.fileURLToPath(1); });
told(function () { url.fileURLToPath({}); });
told(function () { url.pathToFileURL(1); });
told(function () { url.domainToASCII(); });
console.log(JSON.stringify(url.urlToHttpOptions(new URL('https://a:b%20@\u6d4b\u8bd5.com:8080/x?abc#foo'))));
console.log(JSON.stringify(url.urlToHttpOptions(new URL('http://[::1]/'))));
['espa\u00f1ol.com', '\u4e2d\u6587.com', 'XN--FOO.com', 'a b', ''].slice(0, 2).concat('a b', '', 'EXAMPLE.com').forEach(function (name) {
    console.log(JSON.stringify(url.domainToASCII(name)));
});
['xn--espaol-zwa.com', 'xn--fiq228c.com', 'example.com', 'a b'].forEach(function (name) {
    console.log(JSON.stringify(url.domainToUnicode(name)));
});
console.log(url.urlToHttpOptions(new URL('https://a:b@x.com:444/p?q#h')));
