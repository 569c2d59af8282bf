// The other listeners run, dispatchEvent() returns, then the exception is uncaught.
var target = new EventTarget();

process.on('uncaughtException', function (error) {
    console.log('uncaught', error.message);
});
target.addEventListener('x', function () { throw new Error('from a listener'); });
target.addEventListener('x', function () { console.log('the second runs'); });
target.addEventListener('x', function () { return Promise.reject(new Error('from a promise')); });
console.log(target.dispatchEvent(new Event('x')));
