var count = 0;
var timer = setTimeout(function () {
    count++;
    console.log('fired', count, timer.hasRef());
    if (count < 3) { timer.refresh(); }
}, 2);
var cleared = setTimeout(function () { console.log('never'); }, 2);
clearTimeout(cleared);
cleared.refresh();
