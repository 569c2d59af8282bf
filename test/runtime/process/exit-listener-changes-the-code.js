process.on('exit', function (code) {
    console.log(code);
    process.exitCode = 5;
});
