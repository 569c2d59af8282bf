// Assigning to the parts of a URL.
var url;

function set(start, part, value) {
    url = new URL(start);
    url[part] = value;
    console.log(start, part, JSON.stringify(value), url.href);
}

set('https://example.org', 'hash', 'bar');
set('https://example.org/#x', 'hash', '');
set('https://example.org/', 'hash', '#a b');
set('https://example.org:81/foo', 'host', 'example.com:82');
set('https://example.org:81/foo', 'host', 'example.com');
set('https://example.org:81/foo', 'host', 'x:99999');
set('https://example.org:81/foo', 'hostname', 'example.com');
set('https://example.org:81/foo', 'hostname', 'example.com:82');
set('https://example.org:81/foo', 'hostname', '');
set('https://example.org:81/foo', 'hostname', 'a b');
set('https://example.org/foo', 'href', 'https://example.com/bar');
set('https://abc:xyz@example.com', 'password', '123');
set('https://abc:xyz@example.com', 'password', '');
set('https://abc:xyz@example.com', 'username', 'camel case:@');
set('file:///x', 'username', 'a');
set('https://example.org/abc/xyz?123', 'pathname', '/abcdef');
set('https://example.org/abc', 'pathname', 'a/../b?c#d');
set('mailto:x@y', 'pathname', 'z');
set('https://example.org:8888', 'port', '443');
set('https://example.org:8888', 'port', '1234');
set('https://example.org:8888', 'port', 'abcd');
set('https://example.org:8888', 'port', '5678abcd');
set('https://example.org:8888', 'port', 1234.5678);
set('https://example.org:8888', 'port', 1e10);
set('https://example.org:8888', 'port', 4.567e21);
set('https://example.org:8888', 'port', '');
set('https://example.org', 'protocol', 'ftp');
set('http://example.org:443', 'protocol', 'https:');
set('http://example.org', 'protocol', 'fish');
set('fish://example.org', 'protocol', 'http');
set('https://example.org/abc?123', 'search', 'abc=xyz');
set('https://example.org/abc?123', 'search', '?');
set('https://example.org/abc?123', 'search', "'#");
set('foo:bar', 'search', "'");
set('https://example.org/', 'origin', 'x');
