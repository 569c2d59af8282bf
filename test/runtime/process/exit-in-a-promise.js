Promise.resolve().then(function () {
    process.exit(9);
}).then(null, function () { console.log('never'); });
setTimeout(function () { console.log('never'); }, 1);
