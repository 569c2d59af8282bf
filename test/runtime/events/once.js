// events.once gives a promise.
const EventEmitter = require('events');
const { once } = EventEmitter;

(async () => {
    const e = new EventEmitter();

    process.nextTick(() => e.emit('x', 42, 'y'));
    console.log(await once(e, 'x'), e.eventNames());
    process.nextTick(() => e.emit('error', new Error('kaboom')));
    try {
        await once(e, 'x');
    } catch (error) {
        console.log(error.message, e.eventNames());
    }
    process.nextTick(() => e.emit('error', new Error('wanted')));
    console.log((await once(e, 'error'))[0].message);
    await once({}, 'x').catch((error) => console.log(error.code, error.message));
    await once(e, 'x', { signal: 5 }).catch((error) => console.log(error.code, error.message));
    process.nextTick(() => { e.emit('a', 1); e.emit('b', 2); });
    console.log(await Promise.all([once(e, 'a'), once(e, 'b')]), e.eventNames());
})();
