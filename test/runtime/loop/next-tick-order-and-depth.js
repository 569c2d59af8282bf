var order = [];
function note(x) { return function () { order.push(x); }; }
process.nextTick(function () {
    order.push(1);
    process.nextTick(note(4));
    queueMicrotask(note(5));
});
process.nextTick(note(2));
process.nextTick(note(3));
setImmediate(function () { console.log(order.join(' ')); });
