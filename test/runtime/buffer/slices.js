// slice and subarray share memory; copies do not
'use strict';

function tell(run) {
    try {
        console.log(run());
    } catch (error) {
        console.log(error.name + ' ' + error.code + ': ' + error.message);
    }
}

tell(function () { return Buffer.from('abc').slice('1'); });
tell(function () { return Buffer.from('abc').slice(-2, -1); });
tell(function () { return Buffer.from('abc').slice(1.7, null); });
tell(function () { return Buffer.from('abc').slice(1.7); });
tell(function () { return Buffer.from('abc').slice({}); });
tell(function () { return Buffer.from('abc').slice(2, 1); });
tell(function () { return Buffer.from('abc').slice(-10, 10); });
tell(function () { return Buffer.from('abc').slice(NaN, Infinity); });
tell(function () { return Buffer.from('abc').subarray(undefined, 2); });
tell(function () { return Buffer.from('abc').subarray(3); });
tell(function () { return Buffer.from('abc').subarray(1) instanceof Buffer; });
tell(function () { return Buffer.alloc(0).slice(0); });
var whole = Buffer.from('abcdef');
var part = whole.slice(1, 5);
var inner = part.subarray(1, 3);
inner[0] = 33;
whole[3] = 63;
tell(function () { return inner.toString(); });
tell(function () { return part.toString(); });
tell(function () { return whole.toString(); });
tell(function () { return inner.buffer === whole.buffer; });
tell(function () { return part.byteOffset - whole.byteOffset; });
tell(function () { return inner.byteOffset - whole.byteOffset; });
tell(function () { return inner.length; });
tell(function () { return inner.byteLength; });
tell(function () { return inner.parent === whole.buffer; });
tell(function () { return inner.offset === inner.byteOffset; });
tell(function () { return Buffer.prototype.parent; });
tell(function () { return Buffer.prototype.offset; });
tell(function () { return new Uint8Array(part.buffer, part.byteOffset, part.length).length; });
tell(function () { return part.readUInt16BE(2); });
tell(function () { return part.slice(2).toString('hex'); });
tell(function () { return part.indexOf('e'); });
