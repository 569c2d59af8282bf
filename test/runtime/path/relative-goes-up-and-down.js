// path.relative(), posix and win32.
var path = require('path');

[['/data/orandea/test/aaa', '/data/orandea/impl/bbb'], ['/var/lib', '/var'], ['/var', '/var/lib'], ['/a', '/a'], ['/', '/a/b'],
    ['/a/b', '/'], ['/foo/bar/baz', '/foo/bar/bazbar'], ['a', 'b'], ['', 'x']].forEach(function (args) {
    console.log(JSON.stringify(args), JSON.stringify(path.relative(args[0], args[1])));
});
[['C:\\orandea\\test\\aaa', 'C:\\orandea\\impl\\bbb'], ['c:\\a', 'C:\\A\\B'], ['c:/a', 'd:/b'], ['c:\\', 'c:\\a'],
    ['\\\\s\\t\\a', '\\\\s\\t\\b'], ['c:/blah\\blah', 'd:/games'], ['c:\\a', 'c:\\ab']].forEach(function (args) {
    console.log(JSON.stringify(args), JSON.stringify(path.win32.relative(args[0], args[1])));
});
