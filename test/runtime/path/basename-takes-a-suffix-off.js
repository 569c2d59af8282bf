// path.basename(): the last part of a path, without a suffix.
var path = require('path');

[['/foo/bar/baz/asdf/quux.html'], ['/foo/bar/baz/asdf/quux.html', '.html'], ['quux.html', '.htm'], ['.html', '.html'],
    ['/a/.html', '.html'], ['aaa', 'aaa'], ['/aaa', 'aaa'], ['a//b//'], ['/'], ['//'], [''], ['a\\b'],
    ['basename.ext\\'], ['file.js.old', '.js.old'], ['/a/b/', 'b']].forEach(function (args) {
    console.log(JSON.stringify(args), JSON.stringify(path.basename.apply(null, args)),
                JSON.stringify(path.win32.basename.apply(null, args)));
});
