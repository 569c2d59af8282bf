// path.format(): dir before root, base before name and ext.
var path = require('path');

[{root: '/ignored', dir: '/home/user/dir', base: 'file.txt'}, {root: '/', base: 'file.txt', ext: 'ignored'},
    {root: '/', name: 'file', ext: '.txt'}, {root: '/', name: 'file', ext: 'txt'}, {dir: '/'}, {},
    {dir: 'C:\\path\\dir', base: 'file.txt'}, {name: 'x'}, {ext: 'y'}, {root: 'a', dir: 'a', base: 'b'}].forEach(function (each) {
    console.log(JSON.stringify(each), path.format(each), path.win32.format(each));
});
