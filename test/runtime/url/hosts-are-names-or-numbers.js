// Hosts: IPv4 in all its forms, IPv6, names that are not ASCII.
['http://127.1', 'http://0x7f.1', 'http://017700000001', 'http://4294967295', 'http://4294967296', 'http://1.2.3.4.', 'http://1.2.3.4.5', 'http://256.1.1.1',
    'http://1.2.3.08', 'http://a.0x', 'http://[::1]', 'http://[1:0::0:1]', 'http://[::ffff:1.2.3.4]', 'http://[1:2:3:4:5:6:7:8]', 'http://[1::2::3]',
    'http://[1:2:3:4:5:6:7::]', 'http://[1:2:3:4:5:6:7::8]', 'http://[::1', 'http://[::1%eth0]', 'http://[0:0:1:0:0:0:1:0]', 'http://[::1.2.3]', 'http://m\u00fcnchen.de',
    'http://M\u00dcNCHEN.de', 'http://\u4f60\u597d\u3002\u4e2d\u56fd', 'http://ex%41mple.com', 'http://a%00b', 'http://a b', 'http://a<b', 'http://%zz', 'http://\uff21.com', 'http://a\u00adb',
    'http://\ud83d\udca9.la', 'http://\ufffd', 'http://xn--mnchen-3ya.de', 'http://a..b', 'http://', 'http:///', 'http://a:', 'http://a:65536', 'http://a:0', 'http://a:b',
    'foo://A%41\u00e9', 'foo://a b', 'foo://[::1]', 'foo://a^b', 'http://fa\u00df.de'].forEach(function (text) {
    try {
        console.log(JSON.stringify(text), new URL(text).href);
    } catch (error) {
        console.log(JSON.stringify(text), error.code);
    }
});
