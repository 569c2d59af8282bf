// EventTarget: adding, removing, once, capture, objects with handleEvent.
var target = new EventTarget();

function say(word) {
    return function (event) {
        console.log(word, event.type, this === target);
    };
}

var first = say('first');

target.addEventListener('x', first);
target.addEventListener('x', first);
target.addEventListener('x', first, true);
target.addEventListener('x', say('once'), {once: true});
target.addEventListener('x', {handleEvent: function (event) { console.log('object', event.type, typeof this.handleEvent); }});
console.log(target.dispatchEvent(new Event('x')));
target.removeEventListener('x', first);
console.log(target.dispatchEvent(new Event('x')));
target.removeEventListener('x', first, {capture: true});
console.log(target.dispatchEvent(new Event('x')));
target.addEventListener('y', function () {
    target.removeEventListener('y', second);
    console.log('changes the list');
}, {once: true});
function second() { console.log('was removed'); }
target.addEventListener('y', second);
target.addEventListener('y', function () {
    target.addEventListener('y', say('added by the last listener'));
}, {once: true});
target.dispatchEvent(new Event('y'));
target.dispatchEvent(new Event('y'));
target.removeEventListener('nothing', second);
