// The first line says what name and message are at the first reading, and stays.
var error = new Error('before');
error.message = 'after';
error.name = 'Renamed';
console.log(error.stack.split('\n')[0]);
error.message = 'later';
console.log(error.stack.split('\n')[0]);

console.log(Object.prototype.hasOwnProperty.call(new Error(), 'stack'), Object.keys(new Error('x')));
var descriptor = Object.getOwnPropertyDescriptor(new Error('x'), 'stack');
console.log(typeof descriptor.value, descriptor.writable, descriptor.enumerable, descriptor.configurable);

error = new Error('x');
error.stack = 'mine';
console.log(error.stack, Object.keys(error), delete error.stack, error.stack);

var child = Object.create(new Error('parent'));
console.log(child.stack.split('\n')[0]);
console.log(JSON.stringify(new Error('x')), 'stack' in Error.prototype);

function Old() {}
Old.prototype = Object.create(Error.prototype);
console.log(new Old().stack);
