// Properties of URL and its objects.
var url = new URL('http://a/?b=1');

console.log(Object.keys(url).length, JSON.stringify({u: url}), '' + url, url.toJSON(), url + '' === url.href);
console.log(Object.keys(URL.prototype).join(), Object.prototype.toString.call(url), url instanceof URL, URL.length, URL.name);
console.log(require('url').URL === URL, require('node:url').URLSearchParams === URLSearchParams);
url.more = 1;
console.log(Object.keys(url).join());
console.log(url.searchParams === url.searchParams, url.searchParams instanceof URLSearchParams);
