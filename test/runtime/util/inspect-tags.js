// Symbol.toStringTag beside the class's name.
var inspect = require('util').inspect;
var own = {};

function Foo() {
}
Foo.prototype = Object.create(Object.prototype, {constructor: {value: Foo}});
Object.defineProperty(Foo.prototype, Symbol.toStringTag, {value: 'bar', configurable: true});

function show(value, options) {
    console.log(inspect(value, options));
}

own[Symbol.toStringTag] = 'Tag';
show(own);
show(Object.defineProperty({}, Symbol.toStringTag, {value: 'Tag'}));
show(Object.defineProperty({a: 1}, Symbol.toStringTag, {value: 'Tag'}));
show(Object.defineProperty({a: 1}, Symbol.toStringTag, {value: ''}));
show(Object.defineProperty({a: 1}, Symbol.toStringTag, {value: 5}));
show(Object.defineProperty({a: 1}, Symbol.toStringTag, {value: 'Object'}));
show(new Foo());
show({f: new Foo()}, {depth: 0});
show({f: Object.assign(new Foo(), {x: 1})}, {depth: 0});
Object.defineProperty(Foo.prototype, Symbol.toStringTag, {value: 'Foo'});
show(new Foo());
show(Object.create(null, Object.defineProperty({}, Symbol.toStringTag, {value: {value: 'T'}, enumerable: true})));
show(Object.defineProperty([1], Symbol.toStringTag, {value: 'List'}));
show(Object.defineProperty(new Date(0), Symbol.toStringTag, {value: 'When'}));
show(Object.defineProperty(/x/, Symbol.toStringTag, {value: 'Re'}));
