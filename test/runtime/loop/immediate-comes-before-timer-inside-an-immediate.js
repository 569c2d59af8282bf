// From an immediate (check phase) the next timers phase is the one of the next turn.
setImmediate(function () {
    setTimeout(function () { console.log('timer'); }, 0);
    setImmediate(function () {
        console.log('immediate');
    });
    var until = Date.now() + 5;
    while (Date.now() < until) {}
    process.nextTick(function () { console.log('tick'); });
});
setTimeout(function () {}, 30);
