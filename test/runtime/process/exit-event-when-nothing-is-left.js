process.once('exit', function (code) { console.log('exit', code, arguments.length, this === process); });
