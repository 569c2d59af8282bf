// colors: each kind of value in its style; styles and colors can be changed.
var inspect = require('util').inspect;
var list = [1, -0, {a: 'x'}, null, undefined, true, Symbol('a'), function () { }, new Date(0), /x/];

function show(value) {
    console.log(inspect(value, {colors: true}));
}

list.forEach(show);
show(list);
show({'a-b': 1, get g() { return 1; }, set s(x) { }, u: undefined});
show({a: {b: {c: {}}}});
show({a: {b: {c: {d: 1}}}});
show([, 1]);
show([new Number(3), new String('x')]);
show(Promise.resolve(1));
show(new Promise(function () { }));
console.log(inspect.styles);
console.log(inspect.colors);
console.log(inspect.colors.grey, inspect.colors.faint, inspect.colors.bgGrey);
inspect.styles.number = 'red';
show(1);
inspect.colors.red = [1, 2];
show(1);
