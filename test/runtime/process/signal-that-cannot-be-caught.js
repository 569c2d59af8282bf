['SIGKILL', 'SIGSTOP'].forEach(function (name) {
    try {
        process.on(name, function () {});
        console.log(name, 'listened to');
    } catch (error) {
        console.log(error.code, error.syscall, error.message);
    }
});
process.on('SIGNONE', function () { console.log('an event like any other'); });
process.emit('SIGNONE');
