// Numbers, booleans, undefined, null and symbols.
var inspect = require('util').inspect;

[0, -0, 1, -1.5, 1e21, 1e-7, NaN, Infinity, -Infinity, 123456789.123456789, true, false, undefined, null, Symbol('a b'), Symbol(),
 Symbol.iterator].forEach(function (value) {
    console.log(inspect(value));
    console.log(inspect([value]));
    console.log(inspect({key: value}));
});
[1234567, 1234, 123, -123456, 0.12345, 123456.789012, -0.5, 1e21, NaN, Infinity, 1000.1].forEach(function (value) {
    console.log(inspect(value, {numericSeparator: true}));
});
