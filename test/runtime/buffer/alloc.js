// Buffer.alloc, allocUnsafe, allocUnsafeSlow, new Buffer: sizes, fills and errors
'use strict';

function tell(run) {
    try {
        console.log(run());
    } catch (error) {
        console.log(error.name + ' ' + error.code + ': ' + error.message);
    }
}

tell(function () { return Buffer.alloc(0); });
tell(function () { return Buffer.alloc(3); });
tell(function () { return Buffer.alloc(2.5); });
tell(function () { return Buffer.alloc(5, 1); });
tell(function () { return Buffer.alloc(3, 3.7); });
tell(function () { return Buffer.alloc(3, -1); });
tell(function () { return Buffer.alloc(3, 257); });
tell(function () { return Buffer.alloc(2, true); });
tell(function () { return Buffer.alloc(5, 'ab'); });
tell(function () { return Buffer.alloc(3, 'é'); });
tell(function () { return Buffer.alloc(3, 'é', 'latin1'); });
tell(function () { return Buffer.alloc(3, 'é', 'ascii'); });
tell(function () { return Buffer.alloc(5, 'ab', 'utf16le'); });
tell(function () { return Buffer.alloc(11, 'aGVsbG8gd29ybGQ=', 'base64'); });
tell(function () { return Buffer.alloc(5, 'abzz', 'hex'); });
tell(function () { return Buffer.alloc(4, Buffer.from('xyz')); });
tell(function () { return Buffer.alloc(3, new Uint16Array([1, 2])); });
tell(function () { return Buffer.alloc(3, ''); });
tell(function () { return Buffer.alloc(3, {}); });
tell(function () { return Buffer.alloc(3, null); });
tell(function () { return Buffer.alloc(3, '5'); });
tell(function () { return Buffer.alloc(3, 'a', ''); });
tell(function () { return Buffer.alloc(3, 'a', null); });
tell(function () { return Buffer.alloc(0, 'a', 'foo'); });
tell(function () { return Buffer.alloc(3, 0, 'foo'); });
tell(function () { return Buffer.alloc(3, 1, 5); });
tell(function () { return Buffer.alloc(3, undefined, 'foo'); });
tell(function () { return Buffer.allocUnsafe(4).length; });
tell(function () { return Buffer.allocUnsafeSlow(4).length; });
tell(function () { return require('buffer').SlowBuffer(3).length; });
tell(function () { return new Buffer(5); });
tell(function () { return new Buffer('abc'); });
tell(function () { return new Buffer([1, 2]); });
tell(function () { return Buffer('6162', 'hex'); });
tell(function () { return new Buffer(new ArrayBuffer(3), 1).length; });

tell(function () { return Buffer.alloc('5'); });
tell(function () { return Buffer.alloc(); });
tell(function () { return Buffer.alloc(-1); });
tell(function () { return Buffer.alloc(NaN); });
tell(function () { return Buffer.alloc(Infinity); });
tell(function () { return Buffer.allocUnsafe('a'); });
tell(function () { return Buffer.allocUnsafeSlow(5e9); });
tell(function () { return Buffer.alloc(5, 'zz', 'hex'); });
tell(function () { return Buffer.alloc(3, Buffer.alloc(0)); });
tell(function () { return Buffer.alloc(3, 'a', 'foo'); });
tell(function () { return Buffer.alloc(3, 'abc', 5); });
tell(function () { return Buffer.alloc(3, '', 'foo'); });
tell(function () { return new Buffer(5, 'hex'); });
tell(function () { return new Buffer(-1); });
tell(function () { return require('buffer').SlowBuffer('x'); });
