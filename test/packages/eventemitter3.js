'use strict';
// eventemitter3: listeners, contexts, once, removal.
const EventEmitter = require('eventemitter3');

class Room extends EventEmitter {
  #count = 0;
  say(text) {
    this.#count++;
    return this.emit('said', text, this.#count);
  }
}

const room = new Room();
const listener = function (text, n) { console.log(this.name ?? 'room', text, n); };
room.on('said', listener).on('said', listener, { name: 'context' }).once('said', (text) => console.log('once', text));
console.log(room.say('hello'), room.say('again'), room.listenerCount('said'), room.eventNames());
room.off('said', listener, { name: 'other' });
console.log(room.listenerCount('said'));
room.off('said', listener);
console.log(room.listenerCount('said'), room.say('nobody'), room.listeners('said'));
const symbol = Symbol('event');
room.on(symbol, (...rest) => console.log(rest.length, rest));
room.emit(symbol, 1, 2, 3, 4, 5, 6, 7);
room.on('x', () => { room.removeAllListeners('x'); console.log('first'); }).on('x', () => console.log('second'));
room.emit('x');
console.log(room.eventNames(), EventEmitter.EventEmitter === EventEmitter, room.removeAllListeners().eventNames());
try {
  room.on('y', 5);
} catch (error) {
  console.log(error.name, error.message);
}
