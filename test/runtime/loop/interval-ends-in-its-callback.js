var n = 0;
var interval = setInterval(function () {
    n++;
    console.log(n);
    if (n === 3) { clearInterval(interval); }
}, 1);
