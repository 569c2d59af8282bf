var EventEmitter = require('events');
function one() { console.log('one', [].slice.call(arguments).join(), this === process); }
console.log(process.on('thing', one) === process, process.listenerCount('thing'), process.emit('thing', 1, 2), process.emit('other'));
console.log(process instanceof EventEmitter, process.listeners('thing')[0] === one);
process.once('thing', function () { console.log('once'); });
process.emit('thing');
process.emit('thing');
process.off('thing', one);
console.log(process.emit('thing'));
process.addListener('thing', one);
process.prependListener('thing', function () { console.log('first'); });
process.emit('thing', 'x');
process.removeAllListeners('thing');
console.log(process.eventNames().indexOf('thing'));
