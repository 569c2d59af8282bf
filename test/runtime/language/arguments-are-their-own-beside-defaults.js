// In a sloppy function whose parameters are more than names, `arguments` and the parameters are two things.
function assigned(a, b = 1) {
    a = 9;
    return [a, b, arguments[0], arguments.length];
}
function written(a, b = 1) {
    arguments[0] = 9;
    return a;
}
function defaulted(a = 5) {
    return [a, arguments[0], arguments.length];
}
function pattern({x}, b) {
    b = 9;
    return [x, arguments[1]];
}
function rest(a, ...more) {
    a = 9;
    more[0] = 8;
    return [arguments[0], arguments[1]];
}
function early(a = (arguments[1] = 7), b = 2) {
    return [a, b, arguments[1]];
}
function inArrow(a, b = 1) {
    a = 9;
    return (() => arguments[0])();
}
function inEval(a, b = 1) {
    a = 9;
    return eval('[a, arguments[0]]');
}
function unborn(a = () => b, b = 2) {
    return [a(), arguments[1]];
}
function overFunction(a, b = 1) {
    function a() {}
    return [typeof a, arguments.length];
}
function overArguments(a, b = 1) {
    var arguments = arguments;
    return [a, b, arguments.length];
}
function overArgumentsByFunction(a, b = 1) {
    function arguments() {}
    return [a, b, typeof arguments];
}
function* generator(a, b = 1) {
    a = 9;
    yield arguments[0];
    arguments[0] = 8;
    yield a;
}
async function later(a, b = 1) {
    a = 9;
    return [arguments[0], b];
}
var named = function self(a, b = 1) {
    a = 9;
    return [self.length, arguments[0]];
};
var object = {
    method(a, b = 1) { a = 9; return arguments[0]; },
    set setter({x}) { console.log(x, arguments.length); }
};

// With names alone they are one thing.
function linked(a, b) {
    a = 9;
    arguments[1] = 8;
    return [arguments[0], b];
}

console.log(assigned(1), assigned(1, 2, 3), assigned());
console.log(written(1), defaulted(), defaulted(undefined), defaulted(6));
console.log(pattern({x: 1}, 2), rest(1, 2, 3), early(), early(undefined, 3));
console.log(inArrow(1), inEval(1), unborn(), unborn(undefined, 4));
console.log(overFunction(1), overArguments(1), overArgumentsByFunction(1));
console.log([...generator(1)], named(1), object.method(1));
object.setter = {x: 1};
console.log([assigned, pattern, rest, generator, later, named, object.method].map(function (f) { return f.length; }));
console.log(linked(1, 2));
later(1).then(console.log);
