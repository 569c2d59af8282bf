// 'error' without a listener throws; wrong arguments too.
const EventEmitter = require('events');
const e = new EventEmitter();

function attempt(f) {
    try {
        console.log(f());
    } catch (error) {
        console.log(error.name, error.code, error.message, error.context);
    }
}

attempt(() => e.emit('error'));
attempt(() => e.emit('error', undefined));
attempt(() => e.emit('error', null));
attempt(() => e.emit('error', 'text'));
attempt(() => e.emit('error', 5, 6));
attempt(() => e.emit('error', { a: 1 }));
attempt(() => e.emit('error', new TypeError('mine')));
e.on(EventEmitter.errorMonitor, (error) => console.log('monitor', error.message));
attempt(() => e.emit('error', new Error('seen')));
e.on('error', (error, more) => console.log('handled', error.message, more));
attempt(() => e.emit('error', new Error('seen'), 'more'));
for (const bad of [undefined, null, 5, 'x', {}, { handleEvent() {} }]) {
    attempt(() => e.on('x', bad));
    attempt(() => e.once('x', bad));
    attempt(() => e.off('x', bad));
    attempt(() => e.prependListener('x', bad));
    attempt(() => e.prependOnceListener('x', bad));
}
for (const bad of [-1, NaN, 'a', undefined, null]) {
    attempt(() => e.setMaxListeners(bad));
    attempt(() => { EventEmitter.defaultMaxListeners = bad; });
    attempt(() => EventEmitter.setMaxListeners(bad));
}
attempt(() => new EventEmitter({ captureRejections: 'yes' }));
attempt(() => { EventEmitter.captureRejections = 3; });
attempt(() => EventEmitter.getEventListeners({}));
attempt(() => EventEmitter.setMaxListeners(5, {}));
attempt(() => EventEmitter.getMaxListeners({}));
attempt(() => EventEmitter.on({}, 'x'));
attempt(() => EventEmitter.on(e, 'x', { signal: 5 }));
