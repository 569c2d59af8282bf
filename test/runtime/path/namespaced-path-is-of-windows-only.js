// path.toNamespacedPath()
var path = require('path');

console.log(path.toNamespacedPath('/a/../b'), path.toNamespacedPath(5), path.posix._makeLong === path.posix.toNamespacedPath);
['C:\\a\\..\\b', '\\\\server\\share\\x', '\\\\?\\c:\\x', '\\\\.\\pipe', ''].forEach(function (each) {
    console.log(JSON.stringify(each), JSON.stringify(path.win32.toNamespacedPath(each)));
});
console.log(path.win32.toNamespacedPath(null));
