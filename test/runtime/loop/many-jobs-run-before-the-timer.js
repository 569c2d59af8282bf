// However many promise jobs there are, they come first.
var n = 0;
setTimeout(function () { console.log('timer', n); }, 1);
setImmediate(function () { console.log('immediate', n); });
(function again() {
    n++;
    if (n < 20000) { Promise.resolve().then(again); }
})();
