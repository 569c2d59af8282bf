process.on('exit', function (code) { console.log('exit', code); });
setTimeout(function () { console.log('a'); throw new Error('thrown'); }, 1);
setTimeout(function () { console.log('never'); }, 1);
process.nextTick(function () { console.log('tick'); });
