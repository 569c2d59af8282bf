// events.on iterates over events, also those that came before somebody asked.
const EventEmitter = require('events');
const { on } = EventEmitter;

(async () => {
    const e = new EventEmitter();
    let count = 0;

    process.nextTick(() => { e.emit('x', 'a', 1); e.emit('x', 'b'); e.emit('x'); });
    for await (const args of on(e, 'x')) {
        console.log(args);
        if (++count === 3) break;
    }
    console.log(e.eventNames());

    const iterator = on(e, 'x');
    e.emit('x', 1);
    e.emit('x', 2);
    console.log(await iterator.next(), await iterator.next());
    const waiting = [iterator.next(), iterator.next()];
    e.emit('x', 3);
    console.log(await waiting[0]);
    e.emit('error', new Error('broken'));
    await waiting[1].catch((error) => console.log('rejected', error.message));
    console.log(await iterator.next(), e.eventNames());

    const second = on(e, 'x');
    e.emit('x', 'before');
    e.emit('error', new Error('late'));
    console.log(await second.next());
    await second.next().catch((error) => console.log('rejected', error.message));
    console.log(await second.next(), await second.return(), second[Symbol.asyncIterator]() === second);
    try {
        on(e, 'x').throw('no error');
    } catch (error) {
        console.log(error.code, error.message);
    }
    const closing = on(e, 'x', { close: ['end'] });
    e.emit('x', 9);
    e.emit('end');
    const seen = [];
    for await (const [value] of closing) seen.push(value);
    console.log(seen);
})();
