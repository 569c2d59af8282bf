// Reflect.construct(target, arguments, newTarget): whose prototype the instance has, and new.target.
function Base(a, b) {
    this.sum = a + b;
    this.target = new.target;
}
Base.prototype.kind = 'base';
function Derived() {}
Derived.prototype = Object.create(Base.prototype);
Derived.prototype.kind = 'derived';

var made = Reflect.construct(Base, [1, 2], Derived);
console.log(made.sum, made.kind, made.target === Derived, made instanceof Derived);
made = Reflect.construct(Base, [1, 2], Base);
console.log(made.sum, made.kind, made.target === Base);
made = Reflect.construct(Base, [1, 2]);
console.log(made.sum, made.kind, made.target === Base);
made = new Base(3, 4);
console.log(made.sum, made.kind, made.target === Base);
console.log(Base.call({}, 1, 2) === undefined);

// Through several levels, as classes that extend do it.
function Middle() {
    return Reflect.construct(Base, [10, 20], new.target);
}
Middle.prototype = Object.create(Base.prototype);
function Last() {
    return Reflect.construct(Middle, [], new.target);
}
Last.prototype = Object.create(Middle.prototype);
Last.prototype.kind = 'last';
made = new Last();
console.log(made.sum, made.kind, made.target === Last, made instanceof Last, made instanceof Middle);

// Built-in constructors.
function kindOf(value) {
    return Object.prototype.toString.call(value);
}
function extend(Parent) {
    function Child() {}
    Child.prototype = Object.create(Parent.prototype);
    Child.prototype.child = true;
    return Child;
}
[[Array, [1, 2, 3]], [Error, ['why']], [TypeError, ['why']], [Date, [0]], [RegExp, ['a', 'g']], [Uint8Array, [4]],
    [Number, [5]], [String, ['text']], [Boolean, [false]], [Object, [{a: 1}]], [ArrayBuffer, [8]],
    [Function, ['return 7']]].forEach(function (row) {
    var value = Reflect.construct(row[0], row[1], extend(row[0]));
    console.log(row[0].name, kindOf(value), value.child, value instanceof row[0], value.length, value.message, value.a);
});
var error = Reflect.construct(Error, ['told'], extend(Error));
console.log(error.stack.split('\n')[0]);

// A prototype that is none; what is no constructor; a bound target; arguments that construct.
function Odd() {}
Odd.prototype = 5;
console.log(Object.getPrototypeOf(Reflect.construct(Base, [1, 1], Odd)) === Object.prototype);
[[Base, [], 5], [Base, [], {}], [Base, [], Math.max], [5, [], Base], [Base]].forEach(function (row) {
    try {
        Reflect.construct.apply(Reflect, row);
        console.log('constructed');
    } catch (failure) {
        console.log(failure.name);
    }
});
made = Reflect.construct(Base.bind(null, 5), [6], Derived);
console.log(made.sum, made.kind, made.target === Derived);
var list = {length: 2, get 0() { return new Base(100, 1).sum; }, get 1() { return Reflect.construct(Base, [1, 1], Odd).sum; }};
made = Reflect.construct(Base, list, Derived);
console.log(made.sum, made.kind, made.target === Derived);

// Too deep: the next construction is not told what failed.
function Deep() {
    return Reflect.construct(Deep, [], Derived);
}
try {
    new Deep();
} catch (failure) {
    console.log(failure.name);
}
made = new Base(1, 2);
console.log(made.target === Base, made.kind);
