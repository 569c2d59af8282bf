// Leaving the loop ends the timer, so the process ends.
Symbol.asyncIterator || Object.defineProperty(Symbol, 'asyncIterator', { value: Symbol('Symbol.asyncIterator') });
const { setInterval: every, setTimeout: wait } = require('timers/promises');
(async () => {
    let n = 0;
    for await (const tick of every(3, 'tick')) {
        console.log(tick, ++n);
        if (n === 3) { break; }
    }
    const before = Date.now();
    await wait(20);
    console.log(Date.now() - before >= 19);
    try {
        for await (const tick of every(1, 'x', { ref: 5 })) { console.log('never', tick); }
    } catch (error) {
        console.log(error.code);
    }
})();
