// AbortSignal.any()
function told(work) {
    try {
        work();
        console.log('nothing thrown');
    } catch (error) {
        console.log(error.name + ' | ' + error.code + ' | ' + error.message);
    }
}

var a = new AbortController();
var b = new AbortController();
var any = AbortSignal.any([a.signal, b.signal]);
var nested = AbortSignal.any([any]);

any.addEventListener('abort', function () { console.log('any', any.reason, any.aborted); });
nested.addEventListener('abort', function () { console.log('nested', nested.reason); });
a.signal.addEventListener('abort', function () { console.log('never'); });
b.signal.addEventListener('abort', function () { console.log('b'); });
console.log(any.aborted, any instanceof AbortSignal);
b.abort('by b');
a = new AbortController();
console.log(AbortSignal.any([]).aborted, AbortSignal.any([a.signal, AbortSignal.abort(1), AbortSignal.abort(2)]).reason);
told(function () { AbortSignal.any(); });
told(function () { AbortSignal.any([1]); });
told(function () { AbortSignal.any({}); });
