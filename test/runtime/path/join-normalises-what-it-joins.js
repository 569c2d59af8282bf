// path.join() and path.normalize(), posix and win32.
var path = require('path');

[['/foo', 'bar', 'baz/asdf', 'quux', '..'], [''], ['', ''], ['a', ''], ['/', '..', 'a'], ['a', '../../../b'], ['./a', '/b'],
    [], ['.', '.'], ['a', '..'], ['a/', './'], ['//a', 'b'], ['//server', 'share', 'x'], ['c:', 'file'], ['c:/', '..', 'x'],
    ['c:.', 'a'], ['', '', '/a'], [' ', 'b']].forEach(function (args) {
    console.log(JSON.stringify(args), JSON.stringify(path.join.apply(null, args)),
                JSON.stringify(path.win32.join.apply(null, args)));
});
['/foo/bar//baz/asdf/quux/..', './a/../', 'a/..', '', '///..//./foo/.//bar', '../../a', '/../a', 'a/b/../../..',
    'C:\\temp\\\\foo\\bar\\..\\', 'C:////temp\\\\/\\/\\/foo/bar', 'c:..\\..\\a', '\\\\server\\share\\dir\\..\\..',
    '\\\\server\\share', './fixtures///b/../b/c.js'].forEach(function (each) {
    console.log(JSON.stringify(each), JSON.stringify(path.normalize(each)), JSON.stringify(path.win32.normalize(each)));
});
