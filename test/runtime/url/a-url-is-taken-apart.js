// The parts of a URL, from Node's documentation and the standard.
['https://user:pass@sub.example.com:8080/p/a/t/h?query=string&a=1#hash', 'https://abc:xyz@example.com', 'http://EXAMPLE.com:80/../b/./c',
    'HTTPS://example.com:443', 'file:///C:/a/../b', 'file:c|/x', 'mailto:a@b?subject=x y', 'data:text/plain,a b#c d', 'javascript:alert(1)',
    'blob:https://a.com/uuid', 'blob:d', 'ftp://x:21/', 'ws://a:80/?', 'foo://a/b/../c', 'foo:/a/..//b', 'http:a', 'http:\\\\x\\y',
    '  http://a/ \n', 'ht\ntp://a/\tb', 'http://a?b', 'http://a#', 'http://a/%7Efoo/%zz/é?é#é', 'http://a/"<>`{}|\\', 'http://a@b@c/',
    'http://@a', 'http://:@a', 'http://u:@a', 'foo://', 'foo:///x', 'http://a/b/%2e%2E/c/%2e'].forEach(function (text) {
    var url = new URL(text);

    console.log(JSON.stringify(text), JSON.stringify([url.href, url.origin, url.protocol, url.username, url.password, url.host, url.hostname,
        url.port, url.pathname, url.search, url.hash]));
});
