// Error.captureStackTrace gives any object a stack, without the frames above a function.
var made = {name: 'Made', message: 'by hand'};
Error.captureStackTrace(made);
console.log(made.stack.split('\n')[0], Object.keys(made));
console.log(Object.getOwnPropertyDescriptor(made, 'stack').enumerable);

function names(object) {
    return object.stack.split('\n').slice(1).map(function (line) {
        return line.trim().split(' ')[1];
    }).filter(function (name) {
        return /^[a-z]+$/.test(name);
    });
}
function hidden(object) {
    Error.captureStackTrace(object, hidden);
    return object;
}
function shown() {
    return hidden({});
}
console.log(names(shown()));

function MyError(message) {
    this.message = message;
    Error.captureStackTrace(this, MyError);
}
MyError.prototype = Object.create(Error.prototype);
MyError.prototype.name = 'MyError';
function make() {
    return new MyError('custom');
}
console.log(make().stack.split('\n')[0], names(make()));
[undefined, null, 5, 'x'].forEach(function (value) {
    try {
        Error.captureStackTrace(value);
    } catch (error) {
        console.log(error.name);
    }
});
try {
    Error.captureStackTrace(Object.freeze({}));
} catch (error) {
    console.log(error.name + ': ' + error.message);
}
