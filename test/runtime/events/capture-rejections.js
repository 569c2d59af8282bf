// captureRejections: a listener's rejected promise becomes an error event, or goes to the emitter's own method.
const EventEmitter = require('events');
const e = new EventEmitter({ captureRejections: true });
const own = new EventEmitter({ captureRejections: true });
const loop = new EventEmitter({ captureRejections: true });

e.on('x', async (value) => { throw new Error('kaboom ' + value); });
e.on('x', () => ({ then: 5 }));
e.on('error', (error) => console.log('error', error.message));
e.emit('x', 1);
own.on('x', async () => { throw new Error('own'); });
own[Symbol.for('nodejs.rejection')] = (error, name, ...args) => console.log('method', error.message, name, args);
own.emit('x', 1, 2);
loop.on('error', async () => { throw new Error('loop'); });
process.on('uncaughtException', (error) => console.log('uncaught', error.message));
process.on('unhandledRejection', (error) => console.log('unhandled', error.message));
loop.emit('error', new Error('first'));
console.log(EventEmitter.captureRejections, EventEmitter.captureRejectionSymbol);
EventEmitter.captureRejections = true;
const later = new EventEmitter();
later.on('y', async () => { throw new Error('by default'); }).on('error', (error) => console.log(error.message));
later.emit('y');
