var timers = require('timers');
['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'].forEach(function (name) {
    console.log(name, timers[name] === global[name], timers[name].length, timers[name].name);
});
console.log(require('node:timers') === timers, timers.promises === require('timers/promises'));
console.log(Object.keys(require('node:timers/promises')).join(' '));
console.log(setTimeout[Symbol.for('nodejs.util.promisify.custom')] === timers.promises.setTimeout,
            setImmediate[Symbol.for('nodejs.util.promisify.custom')] === timers.promises.setImmediate);
