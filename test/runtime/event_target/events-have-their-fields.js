// Event and CustomEvent.
var event = new Event('kind', {bubbles: true, cancelable: true, composed: true});
var target = new EventTarget();

console.log(event.type, event.bubbles, event.cancelable, event.composed, event.defaultPrevented, event.returnValue, event.target, event.currentTarget, event.srcElement, event.eventPhase, event.isTrusted, event.cancelBubble, event.composedPath().length);
console.log(typeof event.timeStamp, event.timeStamp > 0, Object.keys(event).length, Event.NONE, Event.CAPTURING_PHASE, Event.AT_TARGET, Event.BUBBLING_PHASE, Object.prototype.toString.call(event));
target.addEventListener('kind', function (e) {
    console.log(e === event, e.target === target, e.currentTarget === target, e.eventPhase, e.composedPath()[0] === target, e.composedPath().length);
    e.preventDefault();
});
console.log(target.dispatchEvent(event), event.defaultPrevented, event.target === target, event.currentTarget, event.eventPhase, event.returnValue);
event = new Event('kind');
console.log(target.dispatchEvent(event), event.defaultPrevented);
event = new CustomEvent('c', {detail: {a: 1}});
console.log(event.detail.a, new CustomEvent('c').detail, event instanceof Event, event.type, Object.prototype.toString.call(event));
event.stopPropagation();
console.log(event.cancelBubble, String(new Event(undefined).type), new Event(5).type);
event.initEvent('other', true, true);
console.log(event.type, event.bubbles, event.cancelable);
