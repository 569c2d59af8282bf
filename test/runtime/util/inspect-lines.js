// When an object is set on several lines: breakLength and compact.
var inspect = require('util').inspect;
var person = {name: 'Somebody', address: {street: 'A long street name 15', city: 'Town', zip: 12345}, tags: ['one', 'two']};
var i, object;

function show(value, options) {
    console.log(inspect(value, options));
}

for (i = 60; i < 80; i += 2) {
    show({a: new Array(i).join('x')});
    show({a: {b: new Array(i).join('x')}});
    show([new Array(i).join('x')]);
    show(['a', new Array(i).join('x')]);
}
show(person);
show([person, person]);
[true, false, 0, 1, 2, 3, 4].forEach(function (compact) {
    show(person, {compact: compact});
    show({a: {b: {c: {}}}}, {compact: compact});
    show({a: {b: {c: {d: 1}}}}, {compact: compact, depth: 5});
    show([[['a']], ['b'], []], {compact: compact});
    show(person, {compact: compact, breakLength: 40});
    show(person, {compact: compact, breakLength: Infinity});
    show(Object.assign(function f() { }, {a: 1, b: {c: 2}}), {compact: compact});
    show(Object.assign(function f() { }, {a: new Array(50).join('x'), b: new Array(50).join('y')}), {compact: compact});
});
object = {};
for (i = 0; i < 30; i++) {
    object['key' + i] = i;
}
show(object);
show({a: 1, b: 'x', c: [1, 2, {}]}, {breakLength: 10});
show({a: {b: {c: {d: {e: {f: {}}}}}}}, {depth: 10});
show({a: [{b: {c: {}}}]}, {depth: 10});
