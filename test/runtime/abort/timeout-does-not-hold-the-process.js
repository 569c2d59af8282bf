// AbortSignal.timeout(): a DOMException after the delay; the process may end before.
function told(work) {
    try {
        work();
        console.log('nothing thrown');
    } catch (error) {
        console.log(error.name + ' | ' + error.code + ' | ' + error.message);
    }
}

var signal = AbortSignal.timeout(5);

signal.addEventListener('abort', function () {
    console.log(signal.reason.name, signal.reason.code, signal.reason.message);
    clearInterval(alive);
});
AbortSignal.timeout(60000).addEventListener('abort', function () { console.log('too late'); });
var alive = setInterval(function () {}, 5);

told(function () { AbortSignal.timeout(-1); });
told(function () { AbortSignal.timeout('a'); });
told(function () { AbortSignal.timeout(1.5); });
told(function () { AbortSignal.timeout(); });
