// Errors of the module path.
var path = require('path');

function told(work) {
    try {
        work();
        console.log('nothing thrown');
    } catch (error) {
        console.log(error.name + ' | ' + error.code + ' | ' + error.message);
    }
}

[path, path.win32].forEach(function (kind) {
    told(function () { kind.join('a', 1); });
    told(function () { kind.normalize(undefined); });
    told(function () { kind.dirname(null); });
    told(function () { kind.basename({}); });
    told(function () { kind.basename('a', 7); });
    told(function () { kind.extname([]); });
    told(function () { kind.parse(true); });
    told(function () { kind.isAbsolute(function f() {}); });
    told(function () { kind.relative('a'); });
    told(function () { kind.relative(1, 'a'); });
    told(function () { kind.format(null); });
    told(function () { kind.format('a long text that is more than some'); });
});
