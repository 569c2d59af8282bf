// Functions with and without names and properties.
var inspect = require('util').inspect;

function Named() {
}

function show(value, options) {
    console.log(inspect(value, options));
}

show(Named);
show((function () { return function () { }; })());
show(Object.assign(function g() { }, {x: 1, y: {z: 2}}));
show([Named, Named]);
show({f: Named}, {depth: 0});
show({f: Object.assign(function g() { }, {x: 1})}, {depth: 0});
show(Object.setPrototypeOf(function ff() { }, null));
show(Object.setPrototypeOf(function ff() { }, Named));
show(Object.defineProperty(function ff() { }, 'name', {value: ''}));
show(Object.defineProperty(function ff() { }, 'name', {value: 'other name'}));
show(Object.defineProperty(function ff() { }, Symbol.toStringTag, {value: 'Tag'}));
show(Math.max);
show(Object);
show(Symbol);
