// TextDecoder: labels, options, byte order marks, fatal, errors
'use strict';

function tell(run) {
    try {
        console.log(run());
    } catch (error) {
        console.log(error.name + ' ' + error.code + ': ' + error.message);
    }
}

function decode(bytes, label, options) {
    var text = new TextDecoder(label, options).decode(Array.isArray(bytes) ? Buffer.from(bytes) : bytes);

    return text.split('').map(function (unit) { return unit.charCodeAt(0).toString(16); }).join(' ');
}

tell(function () { return new TextDecoder().encoding; });
tell(function () { return new TextDecoder('UTF8').encoding; });
tell(function () { return new TextDecoder(' utf-16 ').encoding; });
tell(function () { return new TextDecoder('ucs-2').encoding; });
tell(function () { return new TextDecoder('utf-16be').encoding; });
tell(function () { return new TextDecoder('latin1').encoding; });
tell(function () { return new TextDecoder('ascii').encoding; });
tell(function () { return new TextDecoder('iso-8859-1').encoding; });
tell(function () { return new TextDecoder(undefined, { fatal: 1 }).fatal; });
tell(function () { return new TextDecoder('utf-8', null).ignoreBOM; });
tell(function () { return new TextDecoder('x'); });
tell(function () { return new TextDecoder(null); });
tell(function () { return new TextDecoder('utf-8\u00a0'); });
tell(function () { return new TextDecoder('replacement'); });
tell(function () { return new TextDecoder('utf-8', 5); });
tell(function () { return TextDecoder(); });
tell(function () { return TextDecoder.prototype.decode.call({}); });
tell(function () { return decode([]); });
tell(function () { return decode(undefined); });
tell(function () { return decode(new ArrayBuffer(2)); });
tell(function () { return decode(new Uint16Array([0x6261])); });
tell(function () { return decode(Buffer.from('h\u00e9\u20ac\ud83d\ude00')); });
tell(function () { return decode(Buffer.from('\ufeffa')); });
tell(function () { return decode(Buffer.from('a\ufeffa')); });
tell(function () { return decode(Buffer.from('\ufeff\ufeffa')); });
tell(function () { return decode(Buffer.from('\ufeffa'), 'utf-8', { ignoreBOM: true }); });
tell(function () { return decode(Buffer.from([0xff, 0xe2, 0x82, 0x41])); });
tell(function () { return decode(Buffer.from([0xe2, 0x82])); });
tell(function () { return decode(Buffer.from([0xff]), 'utf-8', { fatal: true }); });
tell(function () { return decode(Buffer.from([0xe2, 0x82]), 'utf-8', { fatal: true }); });
tell(function () { return decode(Buffer.from('ok'), 'utf-8', { fatal: true }); });
tell(function () { return decode(Buffer.from('\ufeffa', 'utf16le'), 'utf-16le'); });
tell(function () { return decode(Buffer.from('\ufeffa', 'utf16le'), 'utf-16le', { ignoreBOM: true }); });
tell(function () { return decode(Buffer.from('\ud83d\ude00', 'utf16le'), 'utf-16'); });
tell(function () { return decode(Buffer.from([0, 0x61, 0xd8, 0x3d, 0xde, 0]), 'utf-16be'); });
tell(function () { return decode(Buffer.from([0x61]), 'utf-16le'); });
tell(function () { return decode(Buffer.from([0, 0xd8, 0x41, 0]), 'utf-16le'); });
tell(function () { return decode(Buffer.from([0, 0xdc, 0x41, 0]), 'utf-16le'); });
tell(function () { return decode(Buffer.from([0, 0xd8]), 'utf-16le'); });
tell(function () { return decode(Buffer.from([0x61]), 'utf-16le', { fatal: true }); });
tell(function () { return decode(Buffer.from([0, 0xd8]), 'utf-16le', { fatal: true }); });
tell(function () { return decode(Buffer.from([0x61, 0xa0, 0xe9, 0xff]), 'latin1'); });
tell(function () { return new TextDecoder().decode('a'); });
tell(function () { return new TextDecoder().decode(5); });
tell(function () { return new TextDecoder().decode(Buffer.from('a'), null); });
