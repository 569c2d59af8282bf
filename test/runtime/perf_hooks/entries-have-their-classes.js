// Marks, measures and entries: their classes, tags and JSON.
const { performance, PerformanceEntry, PerformanceMark, PerformanceMeasure } = require('perf_hooks');

const mark = performance.mark('a', { detail: { x: 1 }, startTime: 5 });
performance.mark('b', { startTime: 15 });
const measure = performance.measure('a to b', 'a', 'b');
for (const entry of [mark, measure]) {
    console.log(entry, String(entry), entry.constructor.name, entry instanceof PerformanceEntry, JSON.stringify(entry));
}
console.log(mark instanceof PerformanceMark, measure instanceof PerformanceMeasure, measure instanceof PerformanceMark, String(performance));
console.log(performance.measure('c', { start: 1, duration: 4, detail: 'd' }), performance.measure('e', { end: 10, duration: 4 }).startTime);
for (const wrong of [() => new PerformanceEntry(), () => performance.measure('x', 'none'), () => performance.mark(), () => performance.mark('q', { startTime: -1 })]) {
    try {
        wrong();
    } catch (error) {
        console.log(error.name, error.code, error.message);
    }
}
