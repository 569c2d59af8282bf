// what a Buffer is: a class, its properties, JSON, text for people
'use strict';

function tell(run) {
    try {
        console.log(run());
    } catch (error) {
        console.log(error.name + ' ' + error.code + ': ' + error.message);
    }
}

tell(function () { return Buffer.from('a') instanceof Uint8Array; });
tell(function () { return Buffer.from('a') instanceof Buffer; });
tell(function () { return Object.getPrototypeOf(Buffer) === Uint8Array; });
tell(function () { return Object.getPrototypeOf(Buffer.prototype) === Uint8Array.prototype; });
tell(function () { return Object.getPrototypeOf(Buffer.from('a')) === Buffer.prototype; });
tell(function () { return Buffer.from('a').constructor === Buffer; });
tell(function () { return Buffer.name + Buffer.length; });
tell(function () { return Object.prototype.toString.call(Buffer.from('a')); });
tell(function () { return Buffer === require('buffer').Buffer; });
tell(function () { return require('node:buffer') === require('buffer'); });
tell(function () { return Buffer === global.Buffer; });
tell(function () { return Object.keys(global).indexOf('Buffer'); });
tell(function () { return Buffer.poolSize; });
tell(function () { return require('buffer').kMaxLength; });
tell(function () { return require('buffer').kStringMaxLength; });
tell(function () { return require('buffer').constants.MAX_LENGTH + ' ' + require('buffer').constants.MAX_STRING_LENGTH; });
tell(function () { return require('buffer').INSPECT_MAX_BYTES; });
tell(function () { return Buffer.from('abc').length; });
tell(function () { return Buffer.from('abc').byteLength; });
tell(function () { return Buffer.from('abc')[1]; });
tell(function () { return Buffer.from('abc')[3]; });
tell(function () { return Object.keys(Buffer.from('ab')).join(); });
tell(function () { return JSON.stringify(Buffer.from('ab')); });
tell(function () { return JSON.stringify({ data: Buffer.from('ab') }); });
tell(function () { return JSON.stringify(Buffer.from('ab').toJSON()); });
tell(function () { return Buffer.from('hi'); });
tell(function () { return Buffer.alloc(0); });
tell(function () { return Buffer.alloc(50); });
tell(function () { return Buffer.alloc(51); });
tell(function () { return Buffer.alloc(60); });
tell(function () { return Buffer.from('ab').inspect(); });
tell(function () { return Buffer.alloc(60).inspect().length; });
require('buffer').INSPECT_MAX_BYTES = 3;
tell(function () { return Buffer.from('abcdef'); });
tell(function () { return Buffer.from('abcd'); });
require('buffer').INSPECT_MAX_BYTES = 50;
var assigned = Buffer.alloc(3);
assigned[0] = 257;
assigned[1] = -1;
assigned[2] = 1.9;
assigned[3] = 5;
tell(function () { return assigned; });
assigned.set([1, 2], 1);
tell(function () { return assigned; });
tell(function () { return Buffer.from('abc').set.name; });
tell(function () { return Buffer.prototype.toString.name + Buffer.prototype.readUInt8.name + Buffer.from.name + Buffer.prototype.inspect.name; });
tell(function () { return require('buffer').isUtf8(Buffer.from('é')); });
tell(function () { return require('buffer').isUtf8(Buffer.from([195])); });
tell(function () { return require('buffer').isUtf8(new ArrayBuffer(1)); });
tell(function () { return require('buffer').isAscii(Buffer.from('a')); });
tell(function () { return require('buffer').isAscii(Buffer.from('é')); });
tell(function () { return require('buffer').isUtf8('a'); });
tell(function () { return require('buffer').isAscii([]); });
