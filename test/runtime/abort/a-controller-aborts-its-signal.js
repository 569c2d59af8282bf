// AbortController and AbortSignal.
function told(work) {
    try {
        work();
        console.log('nothing thrown');
    } catch (error) {
        console.log(error.name + ' | ' + error.code + ' | ' + error.message);
    }
}

var controller = new AbortController();
var signal = controller.signal;

console.log(signal.aborted, signal.reason, signal === controller.signal, signal instanceof AbortSignal, signal instanceof EventTarget, signal.onabort);
signal.throwIfAborted();
signal.onabort = function (event) {
    console.log('onabort', event.type, event.target === signal, event.isTrusted, this === signal, signal.aborted);
};
signal.addEventListener('abort', function () { console.log('listener'); }, {once: true});
controller.abort();
controller.abort('again');
console.log(signal.aborted, signal.reason.name, signal.reason.message, signal.reason.code, signal.reason instanceof DOMException);
told(function () { signal.throwIfAborted(); });
controller = new AbortController();
controller.abort('why');
console.log(controller.signal.reason);
try {
    controller.signal.throwIfAborted();
} catch (reason) {
    console.log(reason);
}
console.log(AbortSignal.abort().aborted, AbortSignal.abort(5).reason, AbortSignal.abort(undefined).reason.name, AbortSignal.abort(null).reason);
console.log(Object.prototype.toString.call(signal), Object.prototype.toString.call(controller), Object.keys(signal).length, Object.keys(AbortSignal.prototype).join(), Object.keys(AbortController.prototype).join());
told(function () { new AbortSignal(); });
told(function () { AbortController(); });
