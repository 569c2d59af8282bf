// EventEmitter as a base class, with util.inherits and by import.
const EventEmitter = require('events');
const { inherits } = require('util');

class Clock extends EventEmitter {
    #ticks = 0;
    tick() { return this.emit('tick', ++this.#ticks); }
    on(...args) { console.log('on', args[0]); return super.on(...args); }
}
const clock = new Clock();
clock.on('tick', function (n) { console.log('tick', n, this === clock); });
clock.once('tick', (n) => console.log('first', n));
console.log(clock.tick(), clock.tick(), clock instanceof EventEmitter, require('node:events') === EventEmitter, EventEmitter.EventEmitter === EventEmitter);

function Old() { EventEmitter.call(this); }
inherits(Old, EventEmitter);
const old = new Old();
old.on('x', (v) => console.log('old', v));
old.emit('x', 1);
console.log(Old.super_ === EventEmitter, EventEmitter.listenerCount(old, 'x'), EventEmitter.getEventListeners(old, 'x').length);
console.log(typeof EventEmitter.init, EventEmitter.usingDomains, EventEmitter.errorMonitor, EventEmitter.prototype.on === EventEmitter.prototype.addListener,
    EventEmitter.prototype.off === EventEmitter.prototype.removeListener, EventEmitter.prototype.emit.name, EventEmitter.prototype.on.name);
