// Errors of EventTarget and Event.
function told(work) {
    try {
        work();
        console.log('nothing thrown');
    } catch (error) {
        console.log(error.name + ' | ' + error.code + ' | ' + error.message);
    }
}

var target = new EventTarget();

told(function () { new Event(); });
told(function () { Event('a'); });
told(function () { new Event('a', 1); });
told(function () { EventTarget(); });
told(function () { new CustomEvent(); });
told(function () { target.addEventListener('a'); });
told(function () { target.addEventListener('a', 1); });
told(function () { target.addEventListener('a', function () {}, {signal: 1}); });
told(function () { target.removeEventListener('a'); });
told(function () { target.dispatchEvent(); });
told(function () { target.dispatchEvent(1); });
told(function () { target.dispatchEvent({type: 'a'}); });
told(function () { target.addEventListener.call({}, 'a', function () {}); });
told(function () { target.dispatchEvent.call({}, new Event('a')); });
target.addEventListener('x', function (event) {
    told(function () { target.dispatchEvent(event); });
});
target.dispatchEvent(new Event('x'));
