// util.format: each conversion of its documentation.
var util = require('util');
var format = util.format;
var circular = {};
var error = new Error('boo');

function Plain() {
    this.a = 1;
}
function Speaking() {
}
Speaking.prototype.toString = function () { return 'spoken'; };

circular.c = circular;
error.stack = 'Error: boo\n    at x';
console.log(format('%s %s %s %s', null, undefined, -0, Symbol('x')), format('%s', true));
console.log(format('%s', {}), format('%s', {a: {b: 1}}), format('%s', [1, [2, [3]]]), format('%s', new Date(0)));
console.log(format('%s', {toString: function () { return 'me'; }}), format('%s', new Plain()), format('%s', new Speaking()));
console.log(format('%s', error), format('%s', Object.create(null)), format('%s', {a: 1, b: 'xx'}), format('%s', 'a\nb'));
console.log(format('%s', 'x'), format('%s', 1e21));
console.log(format('%d %d %d %d', '42', -0, {}, 'x'), format('%d', Symbol('a')), format('%d', '0x10'), format('%d', []),
            format('%d', [5]), format('%d', new Date(5)), format('%d', ''), format('%d', null));
console.log(format('%d', {valueOf: function () { return 4; }}));
console.log(format('%i %i %i', 42.9, '-3.7x', {}), format('%i', 'abc'), format('%i', null), format('%i', Symbol('x')));
console.log(format('%f %f', '1.5abc', Symbol('x')), format('%f', null), format('%f', '-0'));
console.log(format('%j', {a: 1}), format('%j', undefined), format('%j', {toJSON: function () { return 'x'; }}), format('%j', circular),
            format('%j', 'text'), format('%j', function () { }));
try {
    console.log(format('%j', {get a() { throw new Error('no'); }}));
} catch (thrown) {
    console.log(thrown.message);
}
console.log(format('%c red', 'css'), format('%% %s'), format('%s'), format('%%', 1), format('%%'), format('%x', 1), format('%s%', 'a'),
            format('%', 1), format('a%sb%sc', 'X'), format('%s:%s', 'foo'), format('%s:%s', 'foo', 'bar', 'baz'));
console.log(format(), format(''), format('', 'a'), format('a', 'b', {c: 1}, 3), format(1, 2, '3'), format('%% %s'), format('%s', 'a', 'b'));
console.log(format(null, 'x'), format({a: 1}, 'x'), format('x', null, undefined, -0, Symbol('s'), true));
console.log(format('%O', {a: {b: {c: {d: 1}}}}), format('%O', 's'), format('%o', 's'), format('%o', 5), format('%O', [{}]));
console.log(format('%o', [1, 2]), format('%o', {a: {b: {c: {d: {e: {f: 1}}}}}}));
console.log(util.formatWithOptions({colors: true}, 'See object %O', {foo: 42}));
console.log(util.formatWithOptions({colors: true}, {a: 1}, 5, 'x', true), util.formatWithOptions({compact: true}, {a: {b: {}}}));
console.log(util.formatWithOptions({colors: true}, '%s', {a: 1}), util.formatWithOptions({depth: 0}, '%O', {a: {}}));
try {
    util.formatWithOptions('a', {a: 1});
} catch (thrown) {
    console.log(thrown.code, thrown.message);
}
