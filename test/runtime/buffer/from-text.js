// Buffer.from(string, encoding): all encodings, odd input as Node takes it
'use strict';

function tell(run) {
    try {
        console.log(run());
    } catch (error) {
        console.log(error.name + ' ' + error.code + ': ' + error.message);
    }
}

tell(function () { return Buffer.from('héllo €'); });
tell(function () { return Buffer.from('\ud83d\ude00!'); });
tell(function () { return Buffer.from('a\ud83db\ude00'); });
tell(function () { return Buffer.from('héllo', 'utf-8'); });
tell(function () { return Buffer.from('h\u20ac', 'UCS-2'); });
tell(function () { return Buffer.from('\ud83d\ude00', 'utf16le'); });
tell(function () { return Buffer.from('h\u20acé', 'latin1'); });
tell(function () { return Buffer.from('h\u20acé', 'BINARY'); });
tell(function () { return Buffer.from('h\u20acé', 'ascii'); });
tell(function () { return Buffer.from(''); });
tell(function () { return Buffer.from('a', ''); });
tell(function () { return Buffer.from('a', null); });
tell(function () { return Buffer.from('a', 5); });
tell(function () { return Buffer.from('a', 'foo'); });
tell(function () { return Buffer.from('616263', 'hex'); });
tell(function () { return Buffer.from('61626', 'hex'); });
tell(function () { return Buffer.from('61zz62', 'hex'); });
tell(function () { return Buffer.from('ABCDEFabcdef', 'HEX'); });
tell(function () { return Buffer.from('é1', 'hex'); });
tell(function () { return Buffer.from('6\u0136', 'hex'); });
tell(function () { return Buffer.from('YWJj', 'base64'); });
tell(function () { return Buffer.from('YWI=', 'base64'); });
tell(function () { return Buffer.from('YQ==', 'base64'); });
tell(function () { return Buffer.from('YQ', 'base64'); });
tell(function () { return Buffer.from('Y', 'base64'); });
tell(function () { return Buffer.from('YW Jj\nZGVm\t', 'base64'); });
tell(function () { return Buffer.from('_-+/', 'base64'); });
tell(function () { return Buffer.from('_-+/', 'base64url'); });
tell(function () { return Buffer.from('YWJj=YWJj', 'base64'); });
tell(function () { return Buffer.from('=YQ', 'base64'); });
tell(function () { return Buffer.from('YQ==YQ==', 'base64'); });
tell(function () { return Buffer.from('YW=Jj', 'base64'); });
tell(function () { return Buffer.from('Y\u0141WJj', 'base64'); });
tell(function () { return Buffer.from('éYWJj\ud83d\ude00ZGVm', 'base64'); });
tell(function () { return Buffer.from('!!!!', 'base64'); });
tell(function () { return Buffer.from(new String('hi')); });
