// MaxListenersExceededWarning of EventTargets, and events.setMaxListeners().
const events = require('events');

process.on('warning', (warning) => console.log(warning.name, warning.message, warning.type, warning.count, warning.target.constructor.name));

const add = (target, type, count, options) => {
    for (let i = 0; i < count; i++) {
        target.addEventListener(type, () => {}, options);
    }
    return target;
};
const limited = (limit, target) => {
    events.setMaxListeners(limit, target);
    return target;
};

add(new EventTarget(), 'ten', 10);
add(new EventTarget(), 'eleven', 12);
add(add(limited(2, new EventTarget()), 'first', 5), 'second', 5);
add(limited(0, new EventTarget()), 'any', 50);
add(new AbortController().signal, 'abort', 50);
add(limited(1, new AbortController().signal), 'abort', 2);
const emitter = new events();
events.setMaxListeners(3, emitter, new EventTarget());
console.log(emitter.getMaxListeners());

const same = limited(1, new EventTarget());
const listener = () => {};
same.addEventListener('x', listener);
same.addEventListener('x', listener);
same.removeEventListener('x', listener);
same.addEventListener('x', listener);
same.addEventListener('x', () => {});

for (const wrong of [[-1, emitter], ['x', emitter], [NaN, emitter], [1, {}]]) {
    try {
        events.setMaxListeners(...wrong);
    } catch (error) {
        console.log(error.code, error.message);
    }
}

// The default is that of the time when the target was made.
const old = new EventTarget();
events.setMaxListeners(5);
console.log(events.defaultMaxListeners, new events().getMaxListeners());
class Own extends EventTarget {}
add(new Own(), 'own', 6, { once: true });
add(old, 'old', 10);
