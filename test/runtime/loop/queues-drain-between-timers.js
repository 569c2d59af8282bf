// Each timer is an entry of its own: ticks and jobs run before the next one, due at the same time.
['a', 'b', 'c'].forEach(function (name) {
    setTimeout(function () {
        console.log('timer', name);
        Promise.resolve().then(function () { console.log('job', name); });
        process.nextTick(function () { console.log('tick', name); });
    }, 3);
});
