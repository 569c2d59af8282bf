// Ticks come before promise jobs, jobs before timers, timers due before immediates of a later turn.
console.log('main');
setTimeout(function () {
    console.log('timer');
    setImmediate(function () { console.log('immediate of the timer'); });
    setTimeout(function () { console.log('timer of the timer'); }, 5);
    process.nextTick(function () { console.log('tick of the timer'); });
    Promise.resolve().then(function () { console.log('job of the timer'); });
}, 1);
Promise.resolve().then(function () {
    console.log('job');
    process.nextTick(function () { console.log('tick of the job'); });
}).then(function () { console.log('job of the job'); });
process.nextTick(function () {
    console.log('tick');
    Promise.resolve().then(function () { console.log('job of the tick'); });
    process.nextTick(function () { console.log('tick of the tick'); });
});
queueMicrotask(function () { console.log('microtask'); });
console.log('end of main');
