// util.inspect.custom: what an object says about itself.
var inspect = require('util').inspect;

function Box(value) {
    this.value = value;
}

Box.prototype[inspect.custom] = function (depth, options, inner) {
    if (depth < 0) {
        return options.stylize('[Box]', 'special');
    }
    return 'Box<' + inner(this.value, options) + '> ' + depth + ' ' + options.depth + ' ' + Object.keys(options);
};

function say(what) {
    var object = {};

    object[inspect.custom] = function () { return what; };
    return object;
}

function show(value, options) {
    console.log(inspect(value, options));
}

console.log(inspect.custom, inspect.custom === Symbol.for('nodejs.util.inspect.custom'));
show(new Box({a: {b: 1}}));
show({b: new Box([1])});
show({a: {b: {c: new Box(1)}}});
show({a: {b: {c: {d: new Box(1)}}}});
show(new Box(new Box(1)), {colors: true});
show(new Box(1), {depth: null, extra: 1});
show(Box.prototype);
show(say('text'));
show({a: say('a\nb')});
show({a: say({x: 1, y: {z: {}}})});
show(say(null));
show(say(undefined));
show(say(5));
show(say([1, 2]));
show({a: say('x')}, {customInspect: false}.none);
show({inspect: function inspect() { return 1; }});
show(new Box(1), {customInspect: false});
show([new Box('s')], {breakLength: 20});
var self = {a: 1};
self[inspect.custom] = function () { return this; };
show(Object.keys(self));
