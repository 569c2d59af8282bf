// performance.now() and timeOrigin.
var hooks = require('perf_hooks');
var begin = performance.now();
var i;

for (i = 0; i < 1e5; i++) {
    String(i);
}
console.log(hooks.performance === performance, performance.now() > begin, begin > 0 && begin < 5000);
console.log(Math.abs(performance.timeOrigin + performance.now() - Date.now()) < 100, performance instanceof hooks.Performance, performance instanceof EventTarget);
console.log(Object.prototype.toString.call(performance), typeof performance.toJSON().timeOrigin, performance.mark('x') instanceof PerformanceMark, performance.mark('x') instanceof PerformanceEntry);
