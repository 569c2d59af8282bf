var order = [];
[5, 1, 3, 1, 2, 0, -1].forEach(function (ms, i) { setTimeout(function () { order.push(i); }, ms * 10); });
setTimeout(function () { console.log(order.join(' ')); }, 90);
