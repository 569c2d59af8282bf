// The property onabort is one listener, at the place where it was first set.
var controller = new AbortController();
var signal = controller.signal;

signal.onabort = function () { console.log('replaced'); };
signal.addEventListener('abort', function () { console.log('listener'); });
signal.onabort = function () { console.log('handler'); };
console.log(typeof signal.onabort);
signal.onabort = 5;
console.log(signal.onabort);
signal.onabort = function () { console.log('set again'); };
controller.abort();
signal.onabort = null;
console.log(signal.onabort);
