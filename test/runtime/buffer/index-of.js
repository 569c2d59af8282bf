// indexOf, lastIndexOf and includes: numbers, text in an encoding, bytes
'use strict';

function tell(run) {
    try {
        console.log(run());
    } catch (error) {
        console.log(error.name + ' ' + error.code + ': ' + error.message);
    }
}

var text = Buffer.from('abcabc');

tell(function () { return text.indexOf('b'); });
tell(function () { return text.indexOf('b', 2); });
tell(function () { return text.indexOf('b', -3); });
tell(function () { return text.indexOf('b', -100); });
tell(function () { return text.indexOf('b', 100); });
tell(function () { return text.indexOf('b', 1.9); });
tell(function () { return text.indexOf('b', '2'); });
tell(function () { return text.indexOf('b', NaN); });
tell(function () { return text.indexOf('b', {}); });
tell(function () { return text.indexOf('b', null); });
tell(function () { return text.indexOf('z'); });
tell(function () { return text.indexOf(''); });
tell(function () { return text.indexOf('', 3); });
tell(function () { return text.indexOf('', 10); });
tell(function () { return text.indexOf(98); });
tell(function () { return text.indexOf(98.9); });
tell(function () { return text.indexOf(98 + 256); });
tell(function () { return text.indexOf(-158); });
tell(function () { return text.indexOf(99, 3); });
tell(function () { return text.indexOf(Buffer.from('ca')); });
tell(function () { return text.indexOf(new Uint8Array([99, 97])); });
tell(function () { return text.indexOf(Buffer.alloc(0), 2); });
tell(function () { return text.indexOf('6361', 'hex'); });
tell(function () { return text.indexOf('6361', 3, 'hex'); });
tell(function () { return text.indexOf('Y2E=', 'base64'); });
tell(function () { return text.indexOf('abcabcabc'); });
tell(function () { return text.lastIndexOf('b'); });
tell(function () { return text.lastIndexOf('b', 3); });
tell(function () { return text.lastIndexOf('b', -3); });
tell(function () { return text.lastIndexOf('b', -6); });
tell(function () { return text.lastIndexOf('b', -7); });
tell(function () { return text.lastIndexOf('abc', -1); });
tell(function () { return text.lastIndexOf('abc', 2); });
tell(function () { return text.lastIndexOf('b', null); });
tell(function () { return text.lastIndexOf('b', undefined); });
tell(function () { return text.lastIndexOf('b', {}); });
tell(function () { return text.lastIndexOf(''); });
tell(function () { return text.lastIndexOf('', 2); });
tell(function () { return text.lastIndexOf(97); });
tell(function () { return text.lastIndexOf(97, 2); });
tell(function () { return text.lastIndexOf(97, -4); });
tell(function () { return text.lastIndexOf(Buffer.from('bc')); });
tell(function () { return text.lastIndexOf('abcabcabc'); });
tell(function () { return text.includes('c'); });
tell(function () { return text.includes('a', 4); });
tell(function () { return text.includes(99, -1); });
tell(function () { return text.includes(Buffer.from('cb')); });
tell(function () { return Buffer.from('héé').indexOf('é', 2); });
tell(function () { return Buffer.from('héé').indexOf('é', 2, 'latin1'); });
tell(function () { return Buffer.from('h\u00c3\u00a9', 'latin1').indexOf('é'); });
tell(function () { return Buffer.from('abc', 'ucs2').indexOf('c', 0, 'ucs2'); });
tell(function () { return Buffer.from('abc', 'ucs2').indexOf('c', 1, 'ucs2'); });
tell(function () { return Buffer.from('abc', 'ucs2').indexOf('c', 5, 'ucs2'); });
tell(function () { return Buffer.from('\u6100\u0061\u6161', 'ucs2').indexOf('\u6161', 0, 'utf16le'); });
tell(function () { return Buffer.from('\u6100\u0061\u6161', 'ucs2').indexOf('\u6161'); });
tell(function () { return Buffer.from('aba', 'ucs2').lastIndexOf('a', undefined, 'ucs2'); });
tell(function () { return Buffer.from('aba', 'ucs2').lastIndexOf('a', 3, 'ucs2'); });
tell(function () { return Buffer.from('aba', 'ucs2').lastIndexOf(Buffer.from('b', 'ucs2'), undefined, 'ucs2'); });
tell(function () { return Buffer.from('').indexOf(''); });
tell(function () { return Buffer.from('').indexOf('a'); });
tell(function () { return Buffer.from('').lastIndexOf(''); });
tell(function () { return text.indexOf({}); });
tell(function () { return text.indexOf(null); });
tell(function () { return text.indexOf(); });
tell(function () { return text.indexOf([1]); });
tell(function () { return text.indexOf('a', 0, 'foo'); });
tell(function () { return text.indexOf('a', 'foo'); });
tell(function () { return text.indexOf(Buffer.from('b'), 0, 'foo'); });
