// What the module events does with an EventTarget.
var events = require('events');
var target = new EventTarget();

function first() {}

target.addEventListener('x', first);
target.addEventListener('x', {handleEvent: function () {}});
console.log(events.getEventListeners(target, 'x').length, events.getEventListeners(target, 'x')[0] === first, events.getEventListeners(target, 'y').length);
events.once(target, 'x').then(function (args) {
    console.log(args.length, args[0].type);
});
target.dispatchEvent(new Event('x'));
