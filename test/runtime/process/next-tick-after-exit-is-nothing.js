process.on('exit', function () {
    console.log(process._exiting, process.nextTick(function () { console.log('never'); }));
});
