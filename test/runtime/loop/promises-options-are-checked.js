var timers = require('timers/promises');
var bad = [null, 1, 'x', {signal: 1}, {signal: {}}, {signal: null}, {ref: 1}, {ref: 'x'}, {ref: null}];
bad.reduce(function (before, options) {
    return before.then(function () {
        return timers.setTimeout(1, 'v', options);
    }).then(null, function (error) {
        console.log(error.name, error.code, error.message);
    }).then(function () {
        return timers.setImmediate('v', options);
    }).then(null, function (error) {
        console.log(error.name, error.code, error.message);
    });
}, Promise.resolve());
