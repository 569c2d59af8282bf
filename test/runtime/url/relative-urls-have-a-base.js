// new URL(input, base)
[['/foo', 'https://example.org/'], ['../b', 'http://a/x/y/z'], ['?q', 'http://a/b?c#d'], ['#h', 'http://a/b?c'], ['', 'http://a/b?c#d'],
    ['//h/p', 'https://a/b'], ['http:x', 'http://a/b/c'], ['http:x', 'https://a/b/c'], ['x', 'file:///C:/a/b'], ['/x', 'file:///C:/a'],
    ['D:/x', 'file:///C:/a'], ['//host/x', 'file:///C:/a'], ['#f', 'mailto:x@y'], ['x:y', 'http://a'], ['\\\\h\\p', 'http://a/'],
    ['..', 'foo://h/a/b/c'], ['/..//x', 'foo:/a'], [{toString: function () { return 'obj'; }}, 'http://a/b'],
    ['y', new URL('http://a/x/')]].forEach(function (args) {
    console.log(String(args[0]), String(args[1]), new URL(args[0], args[1]).href);
});
