// path.extname(): names like .profile have none.
var path = require('path');

['index.html', 'index.coffee.md', 'index.', 'index', '.index', '.index.md', '', '/path.to/file', '/path/file.ext/',
    '..', '...', '..file..', 'file.ext//', './', 'a.b/..', 'c:file.ext', 'c:\\a.b\\c'].forEach(function (each) {
    console.log(JSON.stringify(each), JSON.stringify(path.extname(each)), JSON.stringify(path.win32.extname(each)));
});
