process.on('SIGUSR2', function () { console.log('never'); });
process.on('SIGTERM', function () { console.log('never'); });
console.log('ends');
