// StringDecoder: each encoding, cut at every place
'use strict';

var StringDecoder = require('string_decoder').StringDecoder;
var SAMPLES = ['e282ac41', 'f09f9880', 'e24142', 'f09f41', '3dd800de41', '3dd84100', 'ffe080e2', 'eda080', 'c3',
               'f4908080', '00dc3d', '', '61', '6162c3a9e282acf09f988063', 'c3a9c3a9c3', '808080808041', 'f8808080'];

function shown(texts) {
    return texts.map(function (text) {
        return text.split('').map(function (unit) { return unit.charCodeAt(0).toString(16); }).join(' ');
    }).join(' | ');
}

function oneByOne(encoding, bytes) {
    var decoder = new StringDecoder(encoding);
    var texts = [];
    var i;

    for (i = 0; i < bytes.length; i++) {
        texts.push(decoder.write(bytes.slice(i, i + 1)));
    }
    return shown(texts.concat(decoder.end(), decoder.end()));
}

function cut(encoding, bytes) {
    var texts = [];
    var decoder, i;

    for (i = 1; i < bytes.length; i++) {
        decoder = new StringDecoder(encoding);
        texts.push(decoder.write(bytes.slice(0, i)), decoder.write(bytes.slice(i)), decoder.end(Buffer.from('x')));
    }
    return shown(texts);
}

['utf8', 'utf16le', 'base64', 'base64url', 'hex', 'latin1', 'ascii'].forEach(function (encoding) {
SAMPLES.forEach(function (sample) {
console.log(encoding, sample, oneByOne(encoding, Buffer.from(sample, 'hex')));
console.log(encoding, sample, cut(encoding, Buffer.from(sample, 'hex')));
});
});
