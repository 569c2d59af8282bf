var reason = new Error('r');
var promise = Promise.reject(reason);
process.on('unhandledRejection', function (error, rejected) {
    console.log(error === reason, rejected === promise, this === process);
    setTimeout(function () { promise.then(null, function () { console.log('handled late'); }); }, 1);
});
process.on('rejectionHandled', function (handled) { console.log('rejectionHandled', handled === promise); });
process.on('uncaughtException', function () { console.log('never'); });
