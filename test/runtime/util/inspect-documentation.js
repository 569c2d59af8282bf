// The examples of Node's documentation, where they need no classes.
var util = require('util');
var o = {
    a: [1, 2, [[
        'Lorem ipsum dolor sit amet,\nconsectetur adipiscing elit, sed do eiusmod tempor\nincididunt ut labore et dolore magna aliqua.',
        'test',
        'foo']], 4],
    b: [['za', 1], ['zb', 'test']]
};
var infoWithoutCircle = {a: 123456789.123456789, b: [1.2345, 1e10]};
var o1 = {b: [2, 3, 1], a: '`a` b c ', c: {x: 1}};
var o2 = {c: {x: 1}, a: '`a` b c ', b: [2, 3, 1]};

console.log(util.inspect(o, {compact: true, depth: 5, breakLength: 80}));
console.log(util.inspect(o, {compact: false, depth: 5, breakLength: 80}));
console.log(util.inspect(o, {compact: 3, depth: 5, breakLength: 80}));
console.log(util.inspect(infoWithoutCircle, {numericSeparator: true}));
console.log(util.inspect(o1, {sorted: true}) === util.inspect(o2, {sorted: true}), util.inspect(o1, {sorted: true}));
console.log(util.inspect([1, 2, 3, {a: {b: [1, 2, {c: 'd'}]}}], {depth: null}));
console.log(util.inspect({foo: 42, bar: 'a'.concat('b'), nested: {x: {y: {z: 1}}}}, {showHidden: true, depth: null}));
