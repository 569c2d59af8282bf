process.on('exit', function (code) {
    console.log('one', code);
    process.exit(6);
});
process.on('exit', function () { console.log('never'); });
process.exit(2);
