// what read and write methods throw
'use strict';

function tell(run) {
    try {
        console.log(run());
    } catch (error) {
        console.log(error.name + ' ' + error.code + ': ' + error.message);
    }
}

tell(function () { return Buffer.alloc(8).readUInt16LE(8); });
tell(function () { return Buffer.alloc(8).readUInt8(8); });
tell(function () { return Buffer.alloc(8).readUInt8(-1); });
tell(function () { return Buffer.alloc(8).readUInt8('1'); });
tell(function () { return Buffer.alloc(8).readUInt8(null); });
tell(function () { return Buffer.alloc(8).readUInt8(NaN); });
tell(function () { return Buffer.alloc(8).readUInt8(Infinity); });
tell(function () { return Buffer.alloc(8).readUInt8(-0); });
tell(function () { return Buffer.alloc(8).readUInt8(-1.5); });
tell(function () { return Buffer.alloc(8).readUInt8(1.5); });
tell(function () { return Buffer.alloc(8).readUInt8({}); });
tell(function () { return Buffer.alloc(8).readUInt8([]); });
tell(function () { return Buffer.alloc(8).readUInt8(1e10); });
tell(function () { return Buffer.alloc(8).readUInt8(1e21); });
tell(function () { return Buffer.alloc(0).readUInt8(); });
tell(function () { return Buffer.alloc(0).readUInt8(0.5); });
tell(function () { return Buffer.alloc(1).readUInt16LE(); });
tell(function () { return Buffer.alloc(7).readDoubleBE(0); });
tell(function () { return Buffer.alloc(8).readDoubleBE(1); });
tell(function () { return Buffer.alloc(8).readFloatBE(5); });
tell(function () { return Buffer.alloc(8).readInt32BE(5); });
tell(function () { return Buffer.alloc(8).readUIntLE(0, 7); });
tell(function () { return Buffer.alloc(8).readUIntLE(0, 0); });
tell(function () { return Buffer.alloc(8).readUIntLE(0, 1.5); });
tell(function () { return Buffer.alloc(8).readUIntLE(0, '1'); });
tell(function () { return Buffer.alloc(8).readUIntLE(0); });
tell(function () { return Buffer.alloc(8).readUIntLE(); });
tell(function () { return Buffer.alloc(8).readIntBE(undefined, 8); });
tell(function () { return Buffer.alloc(8).readIntBE('a', 2); });
tell(function () { return Buffer.alloc(8).readIntBE(8, 2); });
tell(function () { return Buffer.alloc(8).readIntBE(3, 6); });
tell(function () { return Buffer.alloc(8).writeUInt8(256); });
tell(function () { return Buffer.alloc(8).writeUInt8(-1); });
tell(function () { return Buffer.alloc(8).writeUInt8(-1.5); });
tell(function () { return Buffer.alloc(8).writeUInt8(1e20); });
tell(function () { return Buffer.alloc(8).writeUInt8(NaN, 0); });
tell(function () { return Buffer.alloc(8).writeUInt8(1, null); });
tell(function () { return Buffer.alloc(8).writeUInt8(1, 8); });
tell(function () { return Buffer.alloc(8).writeUInt8(300, 'a'); });
tell(function () { return Buffer.alloc(8).writeUInt8(300, 9); });
tell(function () { return Buffer.alloc(8).writeUInt8(undefined, 9); });
tell(function () { return Buffer.alloc(8).writeInt8(128); });
tell(function () { return Buffer.alloc(8).writeUInt16LE(70000, 'a'); });
tell(function () { return Buffer.alloc(8).writeUInt16LE(1, 'a'); });
tell(function () { return Buffer.alloc(8).writeInt16LE(1, 7); });
tell(function () { return Buffer.alloc(8).writeInt16BE(32768); });
tell(function () { return Buffer.alloc(8).writeUInt32LE(4294967296); });
tell(function () { return Buffer.alloc(8).writeUInt32LE(1e12 + 0.5); });
tell(function () { return Buffer.alloc(8).writeUInt32LE(-1e12); });
tell(function () { return Buffer.alloc(8).writeInt32LE(2147483648); });
tell(function () { return Buffer.alloc(8).writeUIntLE(1); });
tell(function () { return Buffer.alloc(8).writeUIntLE(1, 0, 'a'); });
tell(function () { return Buffer.alloc(8).writeUIntLE(1, 'a', 1); });
tell(function () { return Buffer.alloc(8).writeUIntLE(1, undefined, 1); });
tell(function () { return Buffer.alloc(8).writeUIntLE(1, undefined, 2); });
tell(function () { return Buffer.alloc(8).writeUIntLE(256, 0, 1); });
tell(function () { return Buffer.alloc(8).writeUIntBE(16777216, 0, 3); });
tell(function () { return Buffer.alloc(8).writeUIntLE(1099511627776, 0, 5); });
tell(function () { return Buffer.alloc(8).writeIntLE(1099511627776, 0, 5); });
tell(function () { return Buffer.alloc(8).writeIntBE(-140737488355329, 0, 6); });
tell(function () { return Buffer.alloc(8).writeIntBE(1, 3, 6); });
tell(function () { return Buffer.alloc(8).writeFloatLE('x'); });
tell(function () { return Buffer.alloc(8).writeFloatLE(1, 6); });
tell(function () { return Buffer.alloc(8).writeFloatLE(1, '0'); });
tell(function () { return Buffer.alloc(2).writeDoubleLE(1); });
