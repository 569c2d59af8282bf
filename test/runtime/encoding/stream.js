// TextDecoder with { stream: true }: characters cut between pieces
'use strict';

function tell(run) {
    try {
        console.log(run());
    } catch (error) {
        console.log(error.name + ' ' + error.code + ': ' + error.message);
    }
}

function pieces(label, list) {
    var decoder = new TextDecoder(label);

    return list.map(function (bytes) {
        var text = bytes ? decoder.decode(Buffer.from(bytes), { stream: true }) : decoder.decode();

        return text.split('').map(function (unit) { return unit.charCodeAt(0).toString(16); }).join(' ');
    }).join(' | ');
}

tell(function () { return pieces('utf-8', [[0xe2], [0x82], [0xac], null]); });
tell(function () { return pieces('utf-8', [[0xe2, 0x82], [0x41], null]); });
tell(function () { return pieces('utf-8', [[0xe2, 0x82], null]); });
tell(function () { return pieces('utf-8', [[0xf0, 0x9f], [0x98], [0x80, 0x41], null]); });
tell(function () { return pieces('utf-8', [[0x41, 0xf0], [0x41], null]); });
tell(function () { return pieces('utf-8', [[0xf0, 0x9f], [0xf0, 0x9f, 0x98, 0x80], null]); });
tell(function () { return pieces('utf-8', [[0xef, 0xbb], [0xbf, 0x41], [0xef, 0xbb, 0xbf], null]); });
tell(function () { return pieces('utf-8', [[0xc3, 0xa9, 0xc3], [0xa9], [], null]); });
tell(function () { return pieces('utf-16le', [[0x3d], [0xd8, 0], [0xde], null]); });
tell(function () { return pieces('utf-16le', [[0x3d, 0xd8], [0x41, 0], null]); });
tell(function () { return pieces('utf-16le', [[0x3d, 0xd8], null]); });
tell(function () { return pieces('utf-16le', [[0xff], [0xfe, 0x41], [0], null]); });
tell(function () { return pieces('utf-16be', [[0xd8], [0x3d, 0xde], [0], null]); });
tell(function () { return pieces('latin1', [[0xe9], [0x41], null]); });
var fatal = new TextDecoder('utf-8', { fatal: true });
tell(function () { return fatal.decode(Buffer.from([0xe2]), { stream: true }); });
tell(function () { return fatal.decode(Buffer.from([0x82]), { stream: true }); });
tell(function () { return fatal.decode(); });
tell(function () { return fatal.decode(Buffer.from('still works')); });
tell(function () { return fatal.decode(Buffer.from([0xe2]), { stream: true }); });
tell(function () { return fatal.decode(Buffer.from([0x82, 0xac])); });
