// path.parse(), posix and win32.
var path = require('path');

['/home/user/dir/file.txt', 'C:\\path\\dir\\file.txt', './file', 'file', '/', '', '.', '..', '/foo///', '/.gitignore',
    '//a/b', 'a.b.c', '\\\\server\\share\\file.x', 'c:file', '\\foo', 'x/y/', 'c:', 'C:\\'].forEach(function (each) {
    console.log(JSON.stringify(each), JSON.stringify(path.parse(each)), JSON.stringify(path.win32.parse(each)));
});
