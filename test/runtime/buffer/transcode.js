// transcode()
'use strict';

function tell(run) {
    try {
        console.log(run());
    } catch (error) {
        console.log(error.name + ' ' + error.code + ': ' + error.message);
    }
}

var transcode = require('buffer').transcode;

tell(function () { return transcode(Buffer.from('\u20ac'), 'utf8', 'ucs2'); });
tell(function () { return transcode(Buffer.from('\u20ac'), 'utf8', 'ascii'); });
tell(function () { return transcode(Buffer.from('\u20ac'), 'utf8', 'latin1'); });
tell(function () { return transcode(Buffer.from('é\u20ac'), 'utf8', 'latin1'); });
tell(function () { return transcode(Buffer.from('é\u20ac'), 'utf8', 'ascii'); });
tell(function () { return transcode(Buffer.from('\ud83d\ude00'), 'utf8', 'latin1'); });
tell(function () { return transcode(Buffer.from('\ud83d\ude00'), 'utf8', 'utf16le'); });
tell(function () { return transcode(Buffer.from([61, 216, 0, 222]), 'utf16le', 'utf8'); });
tell(function () { return transcode(Buffer.from([61, 216, 0, 222]), 'ucs2', 'ascii'); });
tell(function () { return transcode(Buffer.from([233]), 'latin1', 'utf8'); });
tell(function () { return transcode(Buffer.from([233]), 'binary', 'utf16le'); });
tell(function () { return transcode(Buffer.from([233]), 'ascii', 'utf8'); });
tell(function () { return transcode(Buffer.from([233]), 'utf8', 'utf8'); });
tell(function () { return transcode(Buffer.from([233, 97]), 'utf8', 'latin1'); });
tell(function () { return transcode(new Uint8Array([97]), 'utf8', 'utf16le'); });
tell(function () { return transcode(Buffer.alloc(0), 'utf8', 'utf16le'); });
tell(function () { return transcode(Buffer.from('a')); });
tell(function () { return transcode(Buffer.from([233]), 'utf8', 'utf16le'); });
tell(function () { return transcode(Buffer.from([61, 216]), 'utf16le', 'utf8'); });
tell(function () { return transcode(Buffer.from('ab'), 'utf8', 'hex'); });
tell(function () { return transcode(Buffer.from('ab'), 'base64', 'utf8'); });
tell(function () { return transcode('a', 'utf8', 'latin1'); });
