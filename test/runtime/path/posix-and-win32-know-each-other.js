// The module, its two kinds, and their names as modules.
var path = require('path');

console.log(path === path.posix, path.posix.win32 === path.win32, path.win32.posix === path.posix, path.win32.win32 === path.win32);
console.log(require('path/posix') === path.posix, require('path/win32') === path.win32, require('node:path') === path);
console.log(path.sep, path.delimiter, path.win32.sep, path.win32.delimiter);
