process.on('exit', function (code) { console.log('exit', code); throw new Error('in exit'); });
process.on('exit', function () { console.log('never'); });
