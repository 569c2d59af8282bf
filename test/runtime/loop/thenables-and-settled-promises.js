// Jobs of promises in Node's order: a thenable takes one job more.
var order = [];
Promise.resolve().then(function () { order.push('a1'); }).then(function () { order.push('a2'); }).then(function () { order.push('a3'); });
new Promise(function (resolve) { resolve({then: function (f) { order.push('then'); f(); }}); }).then(function () { order.push('b'); });
Promise.resolve().then(function () { return Promise.resolve(); }).then(function () { order.push('c'); });
setTimeout(function () { console.log(order.join(' ')); }, 5);
