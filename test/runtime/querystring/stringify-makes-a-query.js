// querystring.stringify(), escape(), unescape().
var querystring = require('querystring');

function told(work) {
    try {
        work();
        console.log('nothing thrown');
    } catch (error) {
        console.log(error.name + ' | ' + error.code + ' | ' + error.message);
    }
}

[{foo: 'bar', baz: ['qux', 'quux'], corge: ''}, {}, {a: 1, b: true, c: null, d: undefined, e: NaN, f: Infinity, g: {}, h: -0}, {'a b': '\u00e9&='}, {a: []}, null, 'text', 5, {a: "!'()*-._~"}].forEach(function (each) {
    console.log(JSON.stringify(querystring.stringify(each)));
});
console.log(querystring.stringify({foo: 'bar', baz: 'qux'}, ';', ':'));
console.log(querystring.stringify({a: 'b c'}, null, null, {encodeURIComponent: function (text) { return '<' + text + '>'; }}));
console.log(querystring.escape('a b&\u00e9\ud83d\ude00'), querystring.escape(5), querystring.escape({}), querystring.unescape('%61+b'), querystring.unescape('%zz%61'));
told(function () { querystring.escape('\ud800'); });
console.log(querystring.encode === querystring.stringify, querystring.unescapeBuffer('a%20b%2').toString());
