// path.dirname(), posix and win32.
var path = require('path');

['/foo/bar/baz/asdf/quux', '/a/b/', '/a/b', '/a', '', '/', '////', '//a', 'foo', 'a//b', 'a/b//', './a', '..',
    'c:\\', 'c:\\foo', 'c:\\foo\\bar\\', 'c:foo\\bar', 'c:', '\\\\unc\\share', '\\\\unc\\share\\foo', '\\', '\\foo\\bar',
    'dir\\file:stream'].forEach(function (each) {
    console.log(JSON.stringify(each), JSON.stringify(path.dirname(each)), JSON.stringify(path.win32.dirname(each)));
});
