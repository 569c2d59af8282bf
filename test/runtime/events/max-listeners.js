// One listener more than the limit warns, once for each name.
const EventEmitter = require('events');
const e = new EventEmitter();

process.on('warning', (warning) => {
    console.log(warning.name, warning.message, warning.type, warning.count, warning.emitter instanceof EventEmitter);
});
console.log(EventEmitter.defaultMaxListeners, e.getMaxListeners(), EventEmitter.getMaxListeners(e));
for (let i = 0; i < 13; i++) e.on('x', () => {});
e.setMaxListeners(1).on('y', () => {}).on('y', () => {});
const quiet = new EventEmitter().setMaxListeners(0);
for (let i = 0; i < 20; i++) quiet.on('z', () => {});
EventEmitter.defaultMaxListeners = 2;
console.log(new EventEmitter().getMaxListeners(), e.getMaxListeners());
EventEmitter.setMaxListeners(7, e, quiet);
console.log(e.getMaxListeners(), quiet.getMaxListeners());
EventEmitter.setMaxListeners(3);
console.log(EventEmitter.defaultMaxListeners);
