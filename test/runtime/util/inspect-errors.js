// Errors: stack, properties, cause, changed names.
var inspect = require('util').inspect;
var FRAMES = '\n    at a (b:1:2)\n    at c (d:3:4)';

function make(E, message, stack) {
    var error = new E(message);

    error.stack = stack === undefined ? error.name + ': ' + message : stack;
    return error;
}

function hidden(object, name, value) {
    return Object.defineProperty(object, name, {value: value, writable: true, configurable: true});
}

function show(value, options) {
    console.log(inspect(value, options));
}

function Custom() {
}
Custom.prototype = Object.create(Error.prototype, {constructor: {value: Custom}});
function CustomError() {
}
CustomError.prototype = Object.create(TypeError.prototype, {constructor: {value: CustomError}});

show(make(Error, 'x'));
show(make(TypeError, 'x'));
show(make(Error, ''));
show(make(Error, 'x', 'Error: x' + FRAMES));
show(Object.assign(make(Error, 'x'), {foo: 1}));
show(Object.assign(make(Error, 'x', 'Error: x' + FRAMES), {code: 'E', info: {a: {b: {c: {}}}}}));
show({e: Object.assign(make(Error, 'x', 'Error: x' + FRAMES), {code: 'E'})});
show([make(Error, 'x', 'Error: x' + FRAMES), make(Error, 'y')]);
show({a: {b: {c: {d: make(Error, 'deep')}}}});
show({a: {b: {c: make(Error, 'deep', 'Error: deep' + FRAMES)}}});
show(hidden(make(Error, 'top', 'Error: top' + FRAMES), 'cause', make(Error, 'low', 'Error: low\n    at z')));
show(hidden(make(Error, 'top'), 'cause', 'text'));
show(hidden(make(Error, 'top'), 'cause', {code: 1}));
show(hidden(make(Error, 'x', 'Error: x\n    at a\n    at b\n    at c\n    at d\n    at e'), 'cause',
            make(Error, 'y', 'Error: y\n    at z\n    at b\n    at c\n    at d\n    at e')));
show(Object.assign(make(Error, 'nm', 'Error: nm\n    at q'), {name: 'Custom'}));
show(Object.assign(make(Error, 'nm', 'Error: nm\n    at q'), {name: 'CustomError'}));
show(Object.assign(make(Error, 'a'), {message: 'changed'}));
show(hidden(make(Error, 'a'), 'stack', undefined));
show(hidden(make(Error, 'a'), 'stack', ''));
show(hidden(make(Error, 'a'), 'stack', 5));
show(hidden(make(Error, 'multi\nline', 'Error: multi\nline\n    at x'), 'x', 1));
show(Object.setPrototypeOf(make(Error, 'hi', 'Error: hi\n    at x (y:1)'), Custom.prototype));
show(Object.setPrototypeOf(make(Error, 'hi', 'TypeError: hi\n    at x (y:1)'), CustomError.prototype));
show(Object.setPrototypeOf(make(Error, 'np', 'Error: np\n    at z'), null));
show(Object.create(Custom.prototype).constructor === Custom);
show(hidden(make(Error, 'x'), 'name', undefined));
show(Object.assign(make(Error, 'x', 'bar'), {name: 'X', message: 'foo'}));
show(make(Error, 'x', 'Error: x' + FRAMES), {colors: true}.x);
show(make(Error, 'x', 'Error: x' + FRAMES), {compact: true});
show({e: make(Error, 'x', 'Error: x' + FRAMES)}, {compact: false});
