// References back into the object are numbered.
var inspect = require('util').inspect;
var a = {};
var b = [];
var c = {name: 'c'};
var d = {c: c};
var e = new Error('e');

function show(value, options) {
    console.log(inspect(value, options));
}

a.self = a;
a.o = {a: a};
show(a);
show([a]);
b.push(b, [b]);
show(b);
c.d = d;
c.list = [d, c];
show(c);
show(d);
show({c: c, d: d}, {depth: 5});
show(c, {compact: true});
show(c, {compact: false});
show(c, {colors: true});
function f() { }
f.f = f;
show(f);
e.stack = 'Error: e\n    at x';
e.me = e;
show(e);
