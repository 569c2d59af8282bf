// toString(encoding, start, end) in all encodings; what is no UTF-8 is replaced as WHATWG has it
'use strict';

function tell(run) {
    try {
        console.log(run());
    } catch (error) {
        console.log(error.name + ' ' + error.code + ': ' + error.message);
    }
}

function codes(text) {
    return text.split('').map(function (unit) { return unit.charCodeAt(0).toString(16); }).join(' ');
}

tell(function () { return Buffer.from('héllo €').toString(); });
tell(function () { return Buffer.from('héllo €').toString('utf8', 1, 3); });
tell(function () { return Buffer.from('\ud83d\ude00').toString() === '\ud83d\ude00'; });
tell(function () { return Buffer.from('héllo').toString('hex'); });
tell(function () { return Buffer.from('héllo').toString('base64'); });
tell(function () { return Buffer.from('héllo!').toString('base64'); });
tell(function () { return Buffer.from('héllo?>').toString('base64url'); });
tell(function () { return Buffer.from([251, 255]).toString('base64'); });
tell(function () { return Buffer.from([251, 255]).toString('base64url'); });
tell(function () { return Buffer.from([251]).toString('base64url'); });
tell(function () { return Buffer.from('héllo').toString('latin1'); });
tell(function () { return Buffer.from('héllo').toString('binary').length; });
tell(function () { return Buffer.from('héllo').toString('ascii'); });
tell(function () { return codes(Buffer.from([128, 255, 65]).toString('ascii')); });
tell(function () { return codes(Buffer.from([128, 255, 65]).toString('latin1')); });
tell(function () { return codes(Buffer.from([61, 216, 0, 222, 172, 32, 1]).toString('ucs2')); });
tell(function () { return codes(Buffer.from([0, 0xd8, 0x41, 0]).toString('utf16le')); });
tell(function () { return codes(Buffer.from([255]).toString()); });
tell(function () { return codes(Buffer.from([0xe2, 0x82]).toString()); });
tell(function () { return codes(Buffer.from([0xe2, 0x82, 0x41]).toString()); });
tell(function () { return codes(Buffer.from([0xe2, 0x41, 0xac]).toString()); });
tell(function () { return codes(Buffer.from([0xf0, 0x9f, 0x98]).toString()); });
tell(function () { return codes(Buffer.from([0xf0, 0x9f, 0x98, 0x41]).toString()); });
tell(function () { return codes(Buffer.from([0xf0, 0x9f, 0x41]).toString()); });
tell(function () { return codes(Buffer.from([0xf0, 0x8f, 0x98, 0x80]).toString()); });
tell(function () { return codes(Buffer.from([0xf4, 0x90, 0x80, 0x80]).toString()); });
tell(function () { return codes(Buffer.from([0xf5, 0x80]).toString()); });
tell(function () { return codes(Buffer.from([0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80]).toString()); });
tell(function () { return codes(Buffer.from([0xc0, 0x80, 0xc1, 0xbf]).toString()); });
tell(function () { return codes(Buffer.from([0xe0, 0x80, 0x80, 0xe0, 0xa0]).toString()); });
tell(function () { return codes(Buffer.from([0x80, 0xbf, 0x41]).toString()); });
tell(function () { return codes(Buffer.from([0xef, 0xbb, 0xbf, 0x41]).toString()); });
tell(function () { return codes(Buffer.from([0xef, 0xbf, 0xbd, 0xf0, 0x90, 0x80, 0x80, 0xf4, 0x8f, 0xbf, 0xbf]).toString()); });
tell(function () { return codes(Buffer.from([0xc3, 0xa9, 0xc3]).toString()); });

// ranges
tell(function () { return Buffer.from('abcd').toString('utf8', -1, 2); });
tell(function () { return Buffer.from('abcd').toString('utf8', '1', '3'); });
tell(function () { return Buffer.from('abcd').toString('utf8', 1.9, null); });
tell(function () { return Buffer.from('abcd').toString('utf8', 1.9); });
tell(function () { return Buffer.from('abcd').toString(undefined, 1, 2); });
tell(function () { return Buffer.from('abcd').toString('utf8', NaN); });
tell(function () { return Buffer.from('abcd').toString('utf8', 2, 100); });
tell(function () { return Buffer.from('abcd').toString('utf8', 4); });
tell(function () { return Buffer.from('abcd').toString('utf8', 3, 1); });
tell(function () { return Buffer.from('abcd').toString('foo', 3, 1); });
tell(function () { return Buffer.from('abcd').toString({ toString: function () { return 'HEX'; } }); });
tell(function () { return Buffer.from('test').toLocaleString('hex'); });
tell(function () { return Buffer.alloc(0).toString('foo'); });
tell(function () { return String(Buffer.from('as a string')); });
tell(function () { return Buffer.from('a') + Buffer.from('b'); });
tell(function () { return Buffer.from('abcd').toString('foo'); });
tell(function () { return Buffer.from('abcd').toString(null); });
tell(function () { return Buffer.from('abcd').toString(''); });
tell(function () { return Buffer.from('abcd').toString(5); });

// of one encoding
tell(function () { return Buffer.from('abc').latin1Slice(1, 2); });
tell(function () { return Buffer.from('abc').hexSlice(); });
tell(function () { return Buffer.from('abc').hexSlice(1.5); });
tell(function () { return Buffer.from('abc').utf8Slice(2, 1); });
tell(function () { return Buffer.from('abc').base64Slice(null, 2); });
tell(function () { return Buffer.from('abc').base64urlSlice(0, 1); });
tell(function () { return Buffer.from('abcd').ucs2Slice(0, 4).length; });
tell(function () { return Buffer.from('abc').asciiSlice(0, 3); });
tell(function () { return Buffer.from('abc').hexSlice(2, 9); });
tell(function () { return Buffer.from('abc').utf8Slice(4); });
tell(function () { return Buffer.from('abc').utf8Slice(-1); });
