// url.searchParams and url.search change each other.
var url = new URL('https://example.org/abc?a=~&foo=bar#h');
var params = url.searchParams;

console.log(params.get('foo'));
console.log(url.href);
params.append('abc', 'xyz');
console.log(url.href);
params.delete('abc');
params.set('a', 'b c');
console.log(url.href, url.search);
url.search = '?x=1&y=%20+&x=2';
console.log(params.getAll('x').join(), JSON.stringify(params.get('y')), params.size, params === url.searchParams);
params.sort();
console.log(url.search);
url.href = 'http://b/?q';
console.log(String(params), params.has('q'), JSON.stringify(params.get('q')));
params.delete('q');
console.log(url.href, JSON.stringify(url.search));
params.append('\ud83d\ude00', '\ud800');
console.log(url.href);
