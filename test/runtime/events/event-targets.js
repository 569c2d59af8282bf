// The functions of events work on EventTargets too.
const { once, on, getEventListeners, getMaxListeners, setMaxListeners } = require('events');

(async () => {
    const target = new EventTarget();
    const listener = () => {};
    target.addEventListener('x', listener);
    target.addEventListener('x', { handleEvent() {} });
    console.log(getEventListeners(target, 'x').length, getEventListeners(target, 'x')[0] === listener, getEventListeners(target, 'y'));
    console.log(getMaxListeners(target));
    setMaxListeners(5, target);
    process.nextTick(() => target.dispatchEvent(new Event('y')));
    const [event] = await once(target, 'y');
    console.log(event.type, getEventListeners(target, 'y').length);
    process.nextTick(() => { target.dispatchEvent(new Event('z')); target.dispatchEvent(new Event('z')); });
    let count = 0;
    for await (const [each] of on(target, 'z')) {
        console.log(each.type);
        if (++count === 2) break;
    }
    console.log(getEventListeners(target, 'z').length);
})();
