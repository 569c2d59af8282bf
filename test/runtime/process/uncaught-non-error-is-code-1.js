process.on('exit', function (code) { console.log('exit', code); });
setImmediate(function () { throw 'text'; });
