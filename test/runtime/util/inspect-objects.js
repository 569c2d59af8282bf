// Plain objects: keys, nesting, accessors, prototypes.
var inspect = require('util').inspect;
var symbols = {};

function show(value, options) {
    console.log(inspect(value, options));
}

function Foo() {
    this.a = 1;
}

show({});
show({a: 1, b: 'x', c: null, d: undefined});
show({$a: 1, a$: 2, _b: 3, '': 4, 'a-b': 5, '1a': 6, 1: 7, 'it\'s': 8, ä: 9});
symbols[Symbol('k')] = 1;
symbols[Symbol.iterator] = 2;
Object.defineProperty(symbols, Symbol('hidden'), {value: 3});
show(symbols);
show(symbols, {showHidden: true});
show({a: {b: {c: {d: 1}}}});
show({a: {b: {c: {}}}});
show({a: {b: {c: [], d: [1]}}});
show({a: {b: 1}}, {depth: 0});
show({a: {b: 1}}, {depth: -1});
show({a: {b: {c: {d: {e: {f: 1}}}}}}, {depth: Infinity});
show({a: {b: {c: {d: {e: {f: 1}}}}}}, {depth: null});
show({get a() { return 1; }, set a(x) { }, get b() { return 1; }, set c(x) { }});
show({get a() { return 1; }, set a(x) { }, get b() { throw new Error('no'); }, get o() { return {x: {y: {z: 1}}}; },
      get n() { return null; }, get s() { return 'text'; }, set w(x) { }}, {getters: true});
show({get a() { return 1; }, set a(x) { }, get b() { return 2; }}, {getters: 'get'});
show({get a() { return 1; }, set a(x) { }, get b() { return 2; }}, {getters: 'set'});
show(Object.create(null));
show(Object.create({}));
show(Object.create(Object.create(null)));
show(Object.create(null, {x: {value: 1, enumerable: true}}));
show({a: Object.create(null, {x: {value: 1, enumerable: true}})}, {depth: 0});
show(new Foo());
show({foo: new Foo()}, {depth: 0});
show(Object.create(Foo.prototype));
show(Foo.prototype);
show(Object.create(new Foo()));
show(Object.defineProperty({}, 'hidden', {value: 1}));
show(Object.defineProperty({}, 'hidden', {value: 1}), {showHidden: true});
show(Object.defineProperty({}, '__proto__', {value: 1, enumerable: true}));
show(JSON.parse('{"__proto__": 1, "constructor": 2}'));
show((function () { return arguments; })(1, 'x'));
show((function () { return arguments; })());
show({b: 1, a: 2, c: [3, 1]}, {sorted: true});
show({b: 1, a: 2, c: [3, 1]}, {sorted: function (x, y) { return x < y ? 1 : -1; }});
show(Math);
