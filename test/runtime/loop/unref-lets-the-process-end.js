setTimeout(function () { console.log('never'); }, 60000).unref();
setInterval(function () { console.log('never'); }, 60000).unref();
setTimeout(function () { console.log('last'); }, 2);
process.on('exit', function (code) { console.log('exit', code); });
