function Thing() {}
[setTimeout, setInterval, setImmediate, queueMicrotask, process.nextTick].forEach(function (f) {
    [undefined, null, 'code', 1, {}, [], new Thing(), true].forEach(function (value) {
        try {
            f(value, 1);
        } catch (error) {
            console.log(f.name, error.name, error.code, error.message);
        }
    });
});
