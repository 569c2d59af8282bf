var timers = require('timers/promises');
timers.setTimeout(5, 'value').then(function (value) {
    console.log(value);
    return timers.setTimeout(1);
}).then(function (value) {
    console.log(value);
    return timers.setImmediate('immediate');
}).then(function (value) {
    console.log(value);
    return timers.scheduler.wait(2);
}).then(function (value) {
    console.log('waited', value);
    return timers.scheduler.yield();
}).then(function (value) {
    console.log('yielded', value);
});
timers.setTimeout(60000, 'never', {ref: false}).then(console.log);
