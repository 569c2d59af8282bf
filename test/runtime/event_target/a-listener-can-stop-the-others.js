// stopImmediatePropagation(), and a signal that removes listeners.
var target = new EventTarget();
var controller = new AbortController();

target.addEventListener('x', function (event) {
    console.log('stops');
    event.stopImmediatePropagation();
}, {once: true});
target.addEventListener('x', function () { console.log('after'); });
target.addEventListener('x', function () { console.log('with a signal'); }, {signal: controller.signal});
target.addEventListener('x', function () { console.log('never'); }, {signal: AbortSignal.abort()});
target.dispatchEvent(new Event('x'));
console.log('--');
target.dispatchEvent(new Event('x'));
console.log('--');
controller.abort();
target.dispatchEvent(new Event('x'));
