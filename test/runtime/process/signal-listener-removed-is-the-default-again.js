function listener() { console.log('once'); }
process.on('SIGTERM', listener);
process.kill(process.pid, 'SIGTERM');
setTimeout(function () {
    process.removeListener('SIGTERM', listener);
    process.on('exit', function () { console.log('never'); });
    process.kill(process.pid, 'SIGTERM');
    setTimeout(function () { console.log('never'); }, 5000);
}, 50);
