var times = 0;
process.on('beforeExit', function (code) {
    console.log('beforeExit', code, ++times);
    if (times < 3) { setTimeout(function () { console.log('revived', times); }, 1); }
    process.exitCode = times;
});
process.on('exit', function (code) { console.log('exit', code); });
