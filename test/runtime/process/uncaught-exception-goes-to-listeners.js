process.on('uncaughtExceptionMonitor', function (error, origin) { console.log('monitor', error.message, origin); });
process.on('uncaughtException', function (error, origin) { console.log('one', error.message, origin, this === process); });
process.on('uncaughtException', function (error) { console.log('two', error.message); });
setTimeout(function () { console.log('goes on'); }, 1);
throw new Error('main');
