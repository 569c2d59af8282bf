// os.getPriority() and os.setPriority(): their errors.
var os = require('os');

function told(work) {
    try {
        work();
        console.log('nothing thrown');
    } catch (error) {
        console.log(error.name + ' | ' + error.code + ' | ' + error.message);
    }
}

console.log(os.getPriority() === os.getPriority(process.pid), os.getPriority(0) === os.getPriority());
os.setPriority(os.getPriority());
told(function () { os.getPriority('a'); });
told(function () { os.getPriority(1.5); });
told(function () { os.getPriority(4294967296); });
told(function () { os.setPriority(); });
told(function () { os.setPriority(0, 20); });
told(function () { os.setPriority(0, -21); });
told(function () { os.setPriority(2147483646, 0); });
try {
    os.getPriority(2147483646);
} catch (error) {
    console.log(error.errno, error.syscall, JSON.stringify(error.info), error.stack.split('\n')[0]);
}
