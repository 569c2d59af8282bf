// Default options, and the old arguments.
var inspect = require('util').inspect;

console.log(inspect.defaultOptions);
console.log(Object.keys(inspect));
console.log(inspect({a: {b: {c: {d: 1}}}}, false, 5));
console.log(inspect({a: {b: {c: {d: 1}}}}, false, null, true));
console.log(inspect(Object.defineProperty({}, 'h', {value: 1}), true));
console.log(inspect({a: {}}, null), inspect({a: {}}, undefined), inspect({a: {}}, 5));
inspect.defaultOptions = {depth: 0};
console.log(inspect({a: {b: 1}}));
console.log({a: {b: 1}});
inspect.defaultOptions.depth = 1;
console.log(inspect({a: {b: {c: 1}}}));
try {
    inspect.defaultOptions = 5;
} catch (error) {
    console.log(error.code, error.message);
}
try {
    inspect.defaultOptions = null;
} catch (error) {
    console.log(error.code, error.message);
}
