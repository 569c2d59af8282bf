// Not from the beginning of the turn: a timer of 20 ms set first is due before one of 10 ms set after 15 ms of work.
function work(ms) {
    var until = process.hrtime();
    var past;
    do { past = process.hrtime(until); } while (past[0] * 1e3 + past[1] / 1e6 < ms);
}
setTimeout(function () { console.log('first'); }, 20);
work(15);
setTimeout(function () { console.log('second'); }, 10);
