// Error.stackTraceLimit says how many frames there are.
function frames(error) {
    return error.stack === undefined ? 'none' : error.stack.split('\n').length - 1;
}
function deep(n) {
    return n === 0 ? new Error('deep') : deep(n - 1);
}
console.log(Error.stackTraceLimit, frames(deep(30)));
[1, 3, 0, -5, 20, 3.7, Infinity].forEach(function (limit) {
    Error.stackTraceLimit = limit;
    var error = deep(30);
    Error.stackTraceLimit = 10;
    console.log(limit, limit === Infinity ? frames(error) > 30 : frames(error));
});
Error.stackTraceLimit = 'many';
console.log(frames(new Error('x')), Object.getOwnPropertyNames(new Error('x')).indexOf('stack') >= 0);
delete Error.stackTraceLimit;
console.log(frames(new Error('x')));
