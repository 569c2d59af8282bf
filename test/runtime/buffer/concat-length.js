// concat, byteLength, isBuffer, isEncoding
'use strict';

function tell(run) {
    try {
        console.log(run());
    } catch (error) {
        console.log(error.name + ' ' + error.code + ': ' + error.message);
    }
}

tell(function () { return Buffer.concat([]); });
tell(function () { return Buffer.concat([Buffer.from('abc'), Buffer.from('de')]); });
tell(function () { return Buffer.concat([Buffer.from('abc'), new Uint8Array(2)], 4); });
tell(function () { return Buffer.concat([Buffer.from('abc')], 6); });
tell(function () { return Buffer.concat([Buffer.from('abc'), Buffer.from('def')], 2); });
tell(function () { return Buffer.concat([], 5); });
tell(function () { return Buffer.concat([Buffer.alloc(0), Buffer.from('a')]).length; });
tell(function () { return Buffer.concat(5); });
tell(function () { return Buffer.concat({ length: 0 }); });
tell(function () { return Buffer.concat(); });
tell(function () { return Buffer.concat([5]); });
tell(function () { return Buffer.concat(['a']); });
tell(function () { return Buffer.concat([Buffer.alloc(1), [1]]); });
tell(function () { return Buffer.concat([Buffer.alloc(1)], -1); });
tell(function () { return Buffer.concat([Buffer.alloc(1)], 'a'); });
tell(function () { return Buffer.concat([Buffer.alloc(1)], null); });
tell(function () { return Buffer.concat([Buffer.alloc(1)], 1.5); });
tell(function () { return Buffer.byteLength('héllo \u20ac \ud83d\ude00 \ud83d'); });
tell(function () { return Buffer.byteLength('héllo', 'latin1'); });
tell(function () { return Buffer.byteLength('héllo', 'ucs2'); });
tell(function () { return Buffer.byteLength('héllo', 'ascii'); });
tell(function () { return Buffer.byteLength('616', 'hex'); });
tell(function () { return Buffer.byteLength('YQ==', 'base64'); });
tell(function () { return Buffer.byteLength('YWI=', 'base64'); });
tell(function () { return Buffer.byteLength('YWJj', 'base64'); });
tell(function () { return Buffer.byteLength('YWJjZ', 'base64url'); });
tell(function () { return Buffer.byteLength('=', 'base64'); });
tell(function () { return Buffer.byteLength('====', 'base64'); });
tell(function () { return Buffer.byteLength('YW Jj', 'base64'); });
tell(function () { return Buffer.byteLength(''); });
tell(function () { return Buffer.byteLength('é', 'foo'); });
tell(function () { return Buffer.byteLength(Buffer.alloc(3)); });
tell(function () { return Buffer.byteLength(new Uint16Array(3)); });
tell(function () { return Buffer.byteLength(new ArrayBuffer(5)); });
tell(function () { return Buffer.byteLength(new DataView(new ArrayBuffer(3))); });
tell(function () { return Buffer.byteLength(5); });
tell(function () { return Buffer.byteLength(); });
tell(function () { return Buffer.byteLength({}); });
tell(function () { return Buffer.isBuffer(Buffer.alloc(1)); });
tell(function () { return Buffer.isBuffer(Buffer.alloc(1).slice(0)); });
tell(function () { return Buffer.isBuffer(new Uint8Array(1)); });
tell(function () { return Buffer.isBuffer({}); });
tell(function () { return Buffer.isBuffer(null); });
tell(function () { return Buffer.isBuffer('a'); });
tell(function () { return Buffer.isBuffer(Buffer.prototype); });
tell(function () { return ['utf8', 'UTF-8', 'utf-8', 'hex', 'HEX', 'base64', 'base64url', 'latin1', 'binary', 'ascii', 'ucs2', 'UCS-2', 'utf16le', 'UTF-16LE'].map(Buffer.isEncoding).join(); });
tell(function () { return ['', 'utf16', 'utf', 'latin-1', 'utf/8', 5, null, undefined, {}].map(Buffer.isEncoding).join(); });
