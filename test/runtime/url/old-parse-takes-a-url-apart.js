// url.parse() and class Url.
var url = require('url');

function told(work) {
    try {
        work();
        console.log('nothing thrown');
    } catch (error) {
        console.log(error.name + ' | ' + error.code + ' | ' + error.message);
    }
}

function show(input, query, slashes) {
    var parsed = url.parse(input, query, slashes);

    console.log(JSON.stringify(input), Object.keys(parsed).map(function (key) {
        return key + '=' + JSON.stringify(parsed[key]);
    }).join(' '));
}

show('https://user:pass@sub.example.com:8080/p/a/t/h?query=string#hash');
show('/a/b?c=d&c=e', true);
show('/a/b', true);
show('//foo/bar');
show('//foo/bar', false, true);
show('HTTP://Example.COM');
show('mailto:foo@bar.com?subject=hi');
show('javascript:alert(\'hello\');');
show('http://a.com/\t"<>^`{|}');
show('http://user:%31@host/');
show('  http://x/y  ');
show('http:\\\\evil\\path\\?a\\b');
show('http://[fe80::1]:8080/x');
show('file:///etc/passwd');
show('x:1/path');
show('http://a_b.com/');
show('http://ex*ample.com/');
show('http://b\u00fccher.de/');
show('');
show('#h');
show('?q');
told(function () { url.parse(); });
told(function () { url.parse(1); });
told(function () { url.parse('http://\ud83d\udca9%'); });
console.log(url.parse(url.parse('http://a')) instanceof url.Url);
