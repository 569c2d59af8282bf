var iterator = require('timers/promises').setInterval(2, 'tick');
iterator.next().then(function (result) {
    console.log(result.value, result.done);
    return iterator.next();
}).then(function (result) {
    console.log(result.value, result.done);
    return iterator.return('end');
}).then(function (result) {
    console.log(result.value, result.done);
    return iterator.next();
}).then(function (result) {
    console.log(result.value, result.done);
});
