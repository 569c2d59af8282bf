// The module punycode.
var punycode = require('punycode');

function told(work) {
    try {
        work();
        console.log('nothing thrown');
    } catch (error) {
        console.log(error.name + ' | ' + error.code + ' | ' + error.message);
    }
}

['ma\u00f1ana', '\u2603-\u2318', 'abc', '', '\u4ed6\u4eec\u4e3a\u4ec0\u4e48\u4e0d\u8bf4\u4e2d\u6587', '\ud83d\ude00x', '-', '--', '\u00fc'].forEach(function (text) {
    var encoded = punycode.encode(text);

    console.log(JSON.stringify(encoded), punycode.decode(encoded) === text);
});
console.log(punycode.toASCII('ma\u00f1ana.com'), punycode.toASCII('\u2603-\u2318.com'), punycode.toASCII('example.com'), punycode.toASCII('d\u017cum\u0142a@d\u017cum\u0142a.pl'), punycode.toASCII('a\u3002b'));
console.log(punycode.toUnicode('xn--maana-pta.com'), punycode.toUnicode('xn----dqo34k.com'), punycode.toUnicode('example.com'));
console.log(punycode.ucs2.decode('abc\ud834\udf06').join(), punycode.ucs2.encode([0x61, 0x1d306]) === 'a\ud834\udf06', punycode.ucs2.decode('\ud834x').join());
told(function () { punycode.decode('\u00fc-x'); });
told(function () { punycode.decode('a-!'); });
told(function () { punycode.decode('99999999'); });
