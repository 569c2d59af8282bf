process.on('unhandledRejection', function (error) { console.log('unhandled', error); });
var a = Promise.reject('a');
var b = Promise.reject('b');
var c = Promise.reject('c');
process.nextTick(function () { a.then(null, function () { console.log('a'); }); });
queueMicrotask(function () { b.then(null, function () { console.log('b'); }); });
setImmediate(function () { c.then(null, function () { console.log('c'); }); });
