process.on('exit', function (code) { console.log('exit', code); });
console.log('before');
throw new Error('nobody catches this');
