setTimeout(function () { console.log([].slice.call(arguments).join()); }, 1, 'a', 'b', 'c', 'd', 'e');
setTimeout(function () { console.log(arguments.length); }, 3);
var n = 0;
var interval = setInterval(function (x, y) {
    console.log(x, y, this === interval);
    if (++n === 2) { clearInterval(interval); }
}, 5, 'x', undefined);
process.nextTick(function () { console.log([].slice.call(arguments)); }, 1, undefined, null);
