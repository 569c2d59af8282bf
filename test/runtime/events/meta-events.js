// newListener comes before the listener is there, removeListener after it has gone.
const EventEmitter = require('events');
const e = new EventEmitter();
const f = () => {}, g = () => {};

e.once('newListener', (name, listener) => {
    console.log('new', name, listener === f, e.listenerCount('x'));
    e.on('x', g);
});
e.on('x', f);
console.log(e.listeners('x').map((each) => each === f ? 'f' : 'g'));
e.on('removeListener', (name, listener) => console.log('removed', String(name), listener === f, e.listenerCount(name)));
e.on('newListener', (name, listener) => console.log('new', String(name), listener === f));
e.off('x', f);
e.once('y', f);
e.emit('y');
e.on(Symbol('s'), f);
e.on('z', f).on('z', g).on('z', f);
e.removeAllListeners('z');
e.removeAllListeners();
console.log(e.eventNames());
