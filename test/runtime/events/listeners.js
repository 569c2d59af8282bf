// Adding, removing, order, and what a listener may do to the list while an event is emitted.
const EventEmitter = require('events');
const e = new EventEmitter();
const log = (...args) => console.log(...args);
function a(...args) { log('a', this === e, ...args); }
function b() { log('b'); }

log(e.emit('none'), e.on('x', a) === e, e.emit('x'), e.emit('x', 1), e.emit('x', 1, 2), e.emit('x', 1, 2, 3), e.emit('x', 1, 2, 3, 4, 5));
e.on('x', b).addListener('x', a).prependListener('x', b);
e.emit('x', 'all', undefined);
log(e.listenerCount('x'), e.listenerCount('x', a), e.listenerCount('none'), e.eventNames());
e.off('x', a);
log(e.listeners('x').map((f) => f.name));
e.removeListener('x', b);
log(e.listeners('x').map((f) => f.name));
e.removeListener('x', () => {});
e.removeAllListeners('x');
log(e.eventNames(), e.listeners('x'));

e.once('o', a);
e.prependOnceListener('o', b);
log(e.rawListeners('o').map((f) => f.listener.name), e.listeners('o').map((f) => f.name));
log(e.emit('o', 'once'), e.emit('o', 'twice'));
e.once('o', a).off('o', a);
log(e.listenerCount('o'));

// The list is as it was when the event was emitted.
e.on('self', function adder() { log('adder'); e.on('self', b); e.off('self', adder); });
e.on('self', function last() { log('last'); });
e.emit('self');
log('again');
e.emit('self');
e.on('sym', a);
const symbol = Symbol('s');
e.on(symbol, b).on(5, b).on('toString', b);
log(e.eventNames(), e.emit(symbol), e.emit('5'), e.emit('toString'), e.emit('hasOwnProperty'));
e.on('nested', (n) => { log('nested', n); if (n > 0) e.emit('nested', n - 1); });
e.emit('nested', 3);
try {
    e.on('throws', () => { throw new Error('from a listener'); }).on('throws', b).emit('throws');
} catch (error) {
    log(error.message);
}
function arity() { log(arguments.length); }
e.on('n', arity);
e.emit('n'); e.emit('n', undefined); e.emit('n', 1, undefined, undefined);
const f = {}; EventEmitter.call(f); log(Object.keys(f));
const g = Object.create(EventEmitter.prototype); g.on('x', b); log(g.emit('x'));
