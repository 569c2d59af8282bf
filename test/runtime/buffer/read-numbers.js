// read methods of all widths
'use strict';

function tell(run) {
    try {
        console.log(run());
    } catch (error) {
        console.log(error.name + ' ' + error.code + ': ' + error.message);
    }
}

var bytes = Buffer.from('0180ff7f00fe3412deadbeef40490fdb', 'hex');

function width(kind) {
    return /8/.test(kind) ? 1 : /16/.test(kind) ? 2 : /Double/.test(kind) ? 8 : 4;
}

tell(function () { return bytes.readUInt8(); });
tell(function () { return bytes.readUInt8(3); });
tell(function () { return bytes.readUInt8(bytes.length - width('UInt8')); });
tell(function () { return bytes.readInt8(); });
tell(function () { return bytes.readInt8(3); });
tell(function () { return bytes.readInt8(bytes.length - width('Int8')); });
tell(function () { return bytes.readUInt16LE(); });
tell(function () { return bytes.readUInt16LE(3); });
tell(function () { return bytes.readUInt16LE(bytes.length - width('UInt16LE')); });
tell(function () { return bytes.readUInt16BE(); });
tell(function () { return bytes.readUInt16BE(3); });
tell(function () { return bytes.readUInt16BE(bytes.length - width('UInt16BE')); });
tell(function () { return bytes.readInt16LE(); });
tell(function () { return bytes.readInt16LE(3); });
tell(function () { return bytes.readInt16LE(bytes.length - width('Int16LE')); });
tell(function () { return bytes.readInt16BE(); });
tell(function () { return bytes.readInt16BE(3); });
tell(function () { return bytes.readInt16BE(bytes.length - width('Int16BE')); });
tell(function () { return bytes.readUInt32LE(); });
tell(function () { return bytes.readUInt32LE(3); });
tell(function () { return bytes.readUInt32LE(bytes.length - width('UInt32LE')); });
tell(function () { return bytes.readUInt32BE(); });
tell(function () { return bytes.readUInt32BE(3); });
tell(function () { return bytes.readUInt32BE(bytes.length - width('UInt32BE')); });
tell(function () { return bytes.readInt32LE(); });
tell(function () { return bytes.readInt32LE(3); });
tell(function () { return bytes.readInt32LE(bytes.length - width('Int32LE')); });
tell(function () { return bytes.readInt32BE(); });
tell(function () { return bytes.readInt32BE(3); });
tell(function () { return bytes.readInt32BE(bytes.length - width('Int32BE')); });
tell(function () { return bytes.readFloatLE(); });
tell(function () { return bytes.readFloatLE(3); });
tell(function () { return bytes.readFloatLE(bytes.length - width('FloatLE')); });
tell(function () { return bytes.readFloatBE(); });
tell(function () { return bytes.readFloatBE(3); });
tell(function () { return bytes.readFloatBE(bytes.length - width('FloatBE')); });
tell(function () { return bytes.readDoubleLE(); });
tell(function () { return bytes.readDoubleLE(3); });
tell(function () { return bytes.readDoubleLE(bytes.length - width('DoubleLE')); });
tell(function () { return bytes.readDoubleBE(); });
tell(function () { return bytes.readDoubleBE(3); });
tell(function () { return bytes.readDoubleBE(bytes.length - width('DoubleBE')); });
tell(function () { return bytes.readUIntLE(2, 1); });
tell(function () { return bytes.readUIntLE(2, 2); });
tell(function () { return bytes.readUIntLE(2, 3); });
tell(function () { return bytes.readUIntLE(2, 4); });
tell(function () { return bytes.readUIntLE(2, 5); });
tell(function () { return bytes.readUIntLE(2, 6); });
tell(function () { return bytes.readUIntBE(2, 1); });
tell(function () { return bytes.readUIntBE(2, 2); });
tell(function () { return bytes.readUIntBE(2, 3); });
tell(function () { return bytes.readUIntBE(2, 4); });
tell(function () { return bytes.readUIntBE(2, 5); });
tell(function () { return bytes.readUIntBE(2, 6); });
tell(function () { return bytes.readIntLE(2, 1); });
tell(function () { return bytes.readIntLE(2, 2); });
tell(function () { return bytes.readIntLE(2, 3); });
tell(function () { return bytes.readIntLE(2, 4); });
tell(function () { return bytes.readIntLE(2, 5); });
tell(function () { return bytes.readIntLE(2, 6); });
tell(function () { return bytes.readIntBE(2, 1); });
tell(function () { return bytes.readIntBE(2, 2); });
tell(function () { return bytes.readIntBE(2, 3); });
tell(function () { return bytes.readIntBE(2, 4); });
tell(function () { return bytes.readIntBE(2, 5); });
tell(function () { return bytes.readIntBE(2, 6); });

tell(function () { return bytes.readUint8(1); });
tell(function () { return bytes.readUint16LE(1); });
tell(function () { return bytes.readUintBE(1, 3); });
tell(function () { return bytes.readUInt8 === bytes.readUint8; });
tell(function () { return Buffer.alloc(4, 255).readInt32LE(); });
tell(function () { return Buffer.alloc(4, 255).readUInt32LE(); });
tell(function () { return Buffer.alloc(6, 255).readIntBE(0, 6); });
tell(function () { return Buffer.alloc(6, 255).readUIntBE(0, 6); });
tell(function () { return Buffer.from('0000c07f', 'hex').readFloatLE(); });
tell(function () { return Buffer.from('0000807f', 'hex').readFloatLE(); });
tell(function () { return Buffer.from('7fefffffffffffff', 'hex').readDoubleBE(); });
tell(function () { return Buffer.from('0000000000000080', 'hex').readDoubleLE(); });
tell(function () { return Buffer.from('3dcccccd', 'hex').readFloatBE(); });
