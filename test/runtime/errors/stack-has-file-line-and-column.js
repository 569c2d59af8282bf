// The positions of errors of many kinds, as Node has them.
function place(f) {
    try {
        f();
    } catch (error) {
        console.log(error.name + ': ' + error.stack.split('\n')[1].trim().replace(/^(at ).*\//, '$1'));
    }
}
var nothing, o = {};

place(function () { nothing[0]; });
place(function () { o.x['abc']; });
place(function () { o.x(); });
place(function () { o.x.y.z; });
place(function () { o.x = nothing.y + 2; });
place(function () { nothing.y = 5; });
place(function () { nothing['y'] = 5; });
place(function () { nothing(); });
place(function () { new nothing(); });
place(function () { new o.x.y(); });
place(function () { var q = 1 + undefinedVariable * 2; return q; });
place(function () { undefinedVariable.foo(); });
place(function () { o.a.b.c(); });
place(function () { place.call(null, function () {})(); });
place(function () { throw new Error('x'); });
place(function () { throw Error('x'); });
place(function () { for (var i in nothing.x) { i; } });
place(function () { return 'a' in nothing; });
place(function () { return o instanceof nothing; });
place(function () { return (function () { nothing.x; })(); });
place(function () { return [1, nothing.foo]; });
place(function () { if (nothing.foo === 1) { return 1; } });
place(function () {
    /* é 💩 */ nothing.a;
});
place(function () {
	nothing.tab;
});
