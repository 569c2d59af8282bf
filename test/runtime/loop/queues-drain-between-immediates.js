// Each immediate too; one that an immediate adds comes in the next turn.
['a', 'b'].forEach(function (name) {
    setImmediate(function () {
        console.log('immediate', name);
        setImmediate(function () { console.log('later', name); });
        process.nextTick(function () { console.log('tick', name); });
        queueMicrotask(function () { console.log('job', name); });
    });
});
