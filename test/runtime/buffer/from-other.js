// Buffer.from() of arrays, views, ArrayBuffers and objects
'use strict';

function tell(run) {
    try {
        console.log(run());
    } catch (error) {
        console.log(error.name + ' ' + error.code + ': ' + error.message);
    }
}

tell(function () { return Buffer.from([1, -1, 'a', '7', 2.9, null, 256, undefined, true]); });
tell(function () { return Buffer.from([]); });
tell(function () { return Buffer.from(Buffer.from('abc')); });
tell(function () { return Buffer.from(new Uint8Array([1, 2])); });
tell(function () { return Buffer.from(new Uint16Array([1, 300])); });
tell(function () { return Buffer.from(new Float32Array([1.5, -1])); });
tell(function () { return Buffer.from(new DataView(new ArrayBuffer(3))); });
tell(function () { return Buffer.from({ length: 2, 0: 1, 1: 300 }); });
tell(function () { return Buffer.from({ length: '3' }); });
tell(function () { return Buffer.from({ length: -1 }); });
tell(function () { return Buffer.from({ length: NaN }); });
tell(function () { return Buffer.from({ type: 'Buffer', data: [1, 2] }); });
tell(function () { return Buffer.from(JSON.parse(JSON.stringify(Buffer.from('round trip')))).toString(); });
tell(function () { return Buffer.from({ valueOf: function () { return 'x'; } }); });
tell(function () { return Buffer.from({ valueOf: function () { return [1, 2]; } }); });
tell(function () { return Buffer.from((function () { return arguments; })(3, 4)); });
tell(function () { return Buffer.of(1, 2, 300); });
tell(function () { return Buffer.copyBytesFrom(new Uint16Array([1, 2, 3]), 1, 1); });
tell(function () { return Buffer.copyBytesFrom(new Uint16Array([1, 2, 3]), 5); });

// An ArrayBuffer is shared.
tell(function () { return Buffer.from(new ArrayBuffer(4), 1); });
tell(function () { return Buffer.from(new ArrayBuffer(4), '1'); });
tell(function () { return Buffer.from(new ArrayBuffer(4), 1, 2); });
tell(function () { return Buffer.from(new ArrayBuffer(4), 1, -1); });
tell(function () { return Buffer.from(new ArrayBuffer(4), null, NaN); });
tell(function () { return Buffer.from(new ArrayBuffer(4), 1, '2'); });
tell(function () { return Buffer.from(new ArrayBuffer(4), 5); });
tell(function () { return Buffer.from(new ArrayBuffer(4), 1, 4); });
var shared = new Uint16Array(2);
var view = Buffer.from(shared.buffer, 1, 2);
shared[0] = 5000;
tell(function () { return view; });
tell(function () { return view.buffer === shared.buffer; });
tell(function () { return view.byteOffset; });
view[0] = 255;
tell(function () { return shared[0]; });
var source = Buffer.from('abc');
var copy = Buffer.from(source);
copy[0] = 0;
tell(function () { return source.toString(); });

tell(function () { return Buffer.from(5); });
tell(function () { return Buffer.from(null); });
tell(function () { return Buffer.from(undefined); });
tell(function () { return Buffer.from(true); });
tell(function () { return Buffer.from({}); });
tell(function () { return Buffer.from(new Number(5)); });
tell(function () { return Buffer.from(function named() {}); });
tell(function () { return Buffer.copyBytesFrom('a'); });
tell(function () { return Buffer.copyBytesFrom(new Uint8Array(2), -1); });
tell(function () { return Buffer.copyBytesFrom(new Uint8Array(2), 1.5); });
tell(function () { return Buffer.copyBytesFrom(new Uint8Array(2), 'a'); });
