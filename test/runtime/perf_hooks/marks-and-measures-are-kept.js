// performance.mark(), measure(), getEntries() and their clearing.
var performance = require('perf_hooks').performance;

function told(work) {
    try {
        work();
        console.log('nothing thrown');
    } catch (error) {
        console.log(error.name + ' | ' + error.code + ' | ' + error.message);
    }
}

function names(list) {
    return list.map(function (entry) { return entry.name; }).join();
}

console.log(JSON.stringify(performance.mark('a', {startTime: 5, detail: {x: 1}})));
performance.mark('b', {startTime: 25});
console.log(JSON.stringify(performance.measure('a to b', 'a', 'b')));
console.log(JSON.stringify(performance.measure('by options', {start: 'a', duration: 7, detail: 3})));
console.log(JSON.stringify(performance.measure('backwards', {end: 25, duration: 20})));
console.log(JSON.stringify(performance.measure('from 1 to 5', {start: 1, end: 5})));
performance.mark('a', {startTime: 9});
console.log(performance.measure('from the last a', 'a', 'b').startTime);
console.log(names(performance.getEntries()));
console.log(names(performance.getEntriesByType('mark')), performance.getEntriesByName('a').length, performance.getEntriesByName('a', 'measure').length, performance.getEntriesByType('x').length);
performance.clearMarks('a');
console.log(names(performance.getEntriesByType('mark')));
performance.clearMarks();
performance.clearMeasures();
console.log(performance.getEntries().length);
told(function () { performance.mark(); });
told(function () { performance.mark('a', 1); });
told(function () { performance.mark('a', {startTime: -1}); });
told(function () { performance.mark('a', {startTime: 'x'}); });
told(function () { performance.measure(); });
told(function () { performance.measure(1); });
told(function () { performance.measure('m', 'nothing'); });
told(function () { performance.measure('m', {start: 1}, 'b'); });
told(function () { performance.measure('m', {start: 1, end: 2, duration: 3}); });
told(function () { performance.getEntriesByName(); });
told(function () { performance.getEntriesByType(); });
