// once, on and addAbortListener with an AbortSignal.
const EventEmitter = require('events');
const { once, on, addAbortListener } = EventEmitter;

(async () => {
    const e = new EventEmitter();
    const aborter = new AbortController();

    process.nextTick(() => aborter.abort());
    await once(e, 'x', { signal: aborter.signal }).catch((error) => console.log(error.name, error.code, error.message, e.eventNames()));
    await once(e, 'x', { signal: aborter.signal }).catch((error) => console.log(error.name, error.code, error.message));
    try {
        on(e, 'x', { signal: aborter.signal });
    } catch (error) {
        console.log(error.name, error.code);
    }
    const second = new AbortController();
    process.nextTick(() => { e.emit('x', 1); second.abort('because'); });
    try {
        for await (const value of on(e, 'x', { signal: second.signal })) console.log(value);
    } catch (error) {
        console.log(error.name, error.code, error.cause, e.eventNames());
    }
    const third = new AbortController();
    addAbortListener(third.signal, () => console.log('aborted'));
    third.abort();
    addAbortListener(third.signal, () => console.log('aborted already'));
})();
