// URLSearchParams by itself.
function show(init) {
    console.log(JSON.stringify(init), String(new URLSearchParams(init)));
}

[undefined, null, '', '?a=b', 'a=b&&c', '=x', 'a=b=c', 'a+b=%20%2B', '%zz=%', 'a=%C3%A9&b=\u00e9', '?', '??a', {a: 1, b: 'x y'}, [['a', 'b'], ['a', 'c']], {user: 'abc', query: ['first', 'second']},
    "a=!'()*-._~", 5, true].forEach(show);
show(new URLSearchParams('q=1&q=2'));

var params = new URLSearchParams('a=1&b=2&a=3');

console.log(params.get('a'), params.get('x'), params.getAll('a').join(), params.getAll('x').length, params.has('b'), params.has('c'), params.has('a', '3'), params.has('a', '9'), params.size);
params.set('a', 'new');
console.log(String(params));
params.append('a', 4);
params.delete('a', 'new');
console.log(String(params));
params.delete('a');
console.log(String(params), params.toString() === String(params));

var order = new URLSearchParams('query[]=abc&type=search&query[]=123&\ud83d\ude00=1&\uffff=2&=0');

order.sort();
console.log(String(order));
