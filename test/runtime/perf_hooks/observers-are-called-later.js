// PerformanceObserver and timerify().
var hooks = require('perf_hooks');

function told(work) {
    try {
        work();
        console.log('nothing thrown');
    } catch (error) {
        console.log(error.name + ' | ' + error.code + ' | ' + error.message);
    }
}

var observer = new hooks.PerformanceObserver(function (list, self) {
    console.log(list.getEntries().map(function (entry) { return entry.entryType + ' ' + entry.name; }).join(), self === observer);
    console.log(list.getEntriesByName('one').length, list.getEntriesByType('measure').length);
    observer.disconnect();
    performance.mark('unseen');
    timed();
});

observer.observe({entryTypes: ['mark', 'measure']});
performance.mark('one');
performance.mark('two');
performance.measure('both', 'one', 'two');
console.log('later');

function timed() {
    var double = performance.timerify(function twice(a, b) { return a * 2; });
    var calls = new hooks.PerformanceObserver(function (list) {
        var entry = list.getEntries()[0];

        console.log(entry.name, entry.entryType, entry.duration >= 0, JSON.stringify(entry.detail));
        calls.disconnect();
    });

    calls.observe({type: 'function'});
    console.log(double.name, double.length, double(4, 5));
}

told(function () { new hooks.PerformanceObserver(); });
told(function () { observer.observe(); });
told(function () { observer.observe({}); });
told(function () { observer.observe({type: 'mark', entryTypes: ['mark']}); });
told(function () { new PerformanceEntry(); });
