process.on('exit', function (code) { console.log('exit', code); });
Promise.reject(new Error('nobody handles this'));
process.nextTick(function () { console.log('tick'); });
Promise.resolve().then(function () { console.log('job'); });
setTimeout(function () { console.log('never'); }, 1);
