process.on('uncaughtException', function () { throw new Error('again'); });
process.on('exit', function (code) { console.log('exit', code); });
setTimeout(function () { throw new Error('first'); }, 1);
setTimeout(function () { console.log('never'); }, 50);
