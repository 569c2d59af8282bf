// Nothing after process.exit() runs: no statement, no catch, no finally, no timer, no tick.
process.on('exit', function (code) {
    console.log('exit', code, process.exitCode);
    setTimeout(function () { console.log('never'); }, 0);
    process.nextTick(function () { console.log('never'); });
    Promise.resolve().then(function () { console.log('never'); });
});
process.on('beforeExit', function () { console.log('never'); });
process.nextTick(function () { console.log('never'); });
setTimeout(function () { console.log('never'); }, 0);
try {
    process.exit(3);
} catch (error) {
    console.log('never');
} finally {
    console.log('never');
}
