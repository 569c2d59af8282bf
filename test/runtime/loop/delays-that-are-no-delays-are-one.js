var order = [];
[1, 0, -5, NaN, undefined, 'x', 0.5, null, {}, Infinity * 0].forEach(function (delay, i) {
    var timer = setTimeout(function () { order.push(i); }, delay);
    if (timer._idleTimeout !== 1) { console.log(i, timer._idleTimeout); }
});
setTimeout(function () { console.log(order.join(' ')); }, 20);
console.log(setTimeout(function () {}, '7').unref()._idleTimeout, setTimeout(function () {}, 2.9).unref()._idleTimeout);
