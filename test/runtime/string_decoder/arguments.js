// StringDecoder: its arguments, properties and errors
'use strict';

function tell(run) {
    try {
        console.log(run());
    } catch (error) {
        console.log(error.name + ' ' + error.code + ': ' + error.message);
    }
}

var StringDecoder = require('string_decoder').StringDecoder;
var decoder = new StringDecoder();

function state(bytes) {
    var text = decoder.write(Buffer.from(bytes));

    return JSON.stringify(text) + ' ' + decoder.lastNeed + ' ' + decoder.lastTotal + ' ' + decoder.lastChar.toString('hex');
}

tell(function () { return new StringDecoder('foo'); });
tell(function () { return new StringDecoder(5); });
tell(function () { return new StringDecoder().encoding; });
tell(function () { return new StringDecoder(null).encoding; });
tell(function () { return new StringDecoder('').encoding; });
tell(function () { return new StringDecoder('UCS2').encoding; });
tell(function () { return new StringDecoder('binary').encoding; });
tell(function () { return new StringDecoder('BASE64URL').encoding; });
tell(function () { return new StringDecoder().write('abc'); });
tell(function () { return new StringDecoder().write(Buffer.from('abc')); });
tell(function () { return new StringDecoder().write(new Uint8Array([97, 98])); });
tell(function () { return new StringDecoder().write(new Uint16Array([97, 98])).length; });
tell(function () { return new StringDecoder().write(new DataView(new ArrayBuffer(1))).length; });
tell(function () { return new StringDecoder().end('abc'); });
tell(function () { return new StringDecoder().end(); });
tell(function () { return new StringDecoder().write(5); });
tell(function () { return new StringDecoder().write(null); });
tell(function () { return new StringDecoder().write(); });
tell(function () { return new StringDecoder().write(new ArrayBuffer(1)); });
tell(function () { return state([0xe2]); });
tell(function () { return state([0x82]); });
tell(function () { return state([0xac]); });
tell(function () { return state([0x41, 0xf0, 0x9f]); });
tell(function () { return decoder.text(Buffer.from('abc'), 1); });
tell(function () { return state([]); });
tell(function () { return Object.keys(new StringDecoder()).join(); });
