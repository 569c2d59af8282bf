process.on('uncaughtExceptionMonitor', function (error, origin) { console.log('monitor', error.message, origin); });
process.on('exit', function (code) { console.log('exit', code); });
setTimeout(function () { throw new Error('timer'); }, 1);
setTimeout(function () { console.log('never'); }, 50);
