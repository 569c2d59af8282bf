// With a listener the other timers, immediates, ticks and jobs run.
process.on('uncaughtException', function (error, origin) { console.log('caught', error.message, origin); });
setTimeout(function () { throw new Error('a'); }, 1);
setTimeout(function () { console.log('b'); }, 1);
setTimeout(function () {
    setImmediate(function () { throw new Error('c'); });
    setImmediate(function () { console.log('d'); });
}, 10);
setTimeout(function () {
    queueMicrotask(function () { throw new Error('e'); });
    queueMicrotask(function () { console.log('f'); });
}, 20);
setTimeout(function () {
    process.nextTick(function () { throw new Error('g'); });
    process.nextTick(function () { console.log('h'); });
}, 30);
