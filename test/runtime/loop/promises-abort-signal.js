// A signal rejects with its reason as cause, and the timer no longer keeps the process.
Symbol.asyncIterator || Object.defineProperty(Symbol, 'asyncIterator', { value: Symbol('Symbol.asyncIterator') });
const { setTimeout: wait, setImmediate: immediate, setInterval: every } = require('timers/promises');
function makeSignal() {
    const listeners = [];
    return {
        aborted: false,
        reason: undefined,
        addEventListener: (name, listener) => listeners.push(listener),
        removeEventListener: () => {},
        abort(reason) { this.aborted = true; this.reason = reason; listeners.splice(0).forEach((each) => each()); }
    };
}
const tell = (error) => console.log(error.name, error.code, error.message, error.cause);
(async () => {
    for (const start of [(signal) => wait(60000, 'x', { signal }), (signal) => immediate('x', { signal })]) {
        const signal = makeSignal();
        const promise = start(signal);
        signal.abort('why');
        await promise.catch(tell);
        await start(signal).catch(tell);
    }
    const signal = makeSignal();
    setTimeout(() => signal.abort('enough'), 20);
    try {
        for await (const tick of every(60000, 'x', { signal })) { console.log('never', tick); }
    } catch (error) {
        tell(error);
    }
})();
