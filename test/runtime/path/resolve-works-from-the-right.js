// path.resolve() and isAbsolute().
var path = require('path');

console.log(path.resolve('/foo/bar', './baz'), path.resolve('/foo/bar', '/tmp/file/'), path.resolve('/a', '..', '..', 'b'));
console.log(path.resolve('x') === process.cwd() + '/x', path.resolve() === process.cwd(), path.resolve('') === process.cwd());
console.log(path.win32.resolve('c:\\a', '..\\b'), path.win32.resolve('c:/a', 'd:\\x'), path.win32.resolve('d:/a', 'c:/b', 'd:c'));
console.log(path.win32.resolve('//server/share', '..', 'relative\\'), path.win32.resolve('c:/', '//', 'a'));
['/foo', 'foo', '', '/baz/..', '.', 'C:/', 'C:\\x', 'C:', '\\\\server', 'bar\\baz', '\\a'].forEach(function (each) {
    console.log(JSON.stringify(each), path.isAbsolute(each), path.win32.isAbsolute(each));
});
