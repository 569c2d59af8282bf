// write methods of all widths
'use strict';

function tell(run) {
    try {
        console.log(run());
    } catch (error) {
        console.log(error.name + ' ' + error.code + ': ' + error.message);
    }
}

function write(kind, args) {
    var buffer = Buffer.alloc(9, 0xaa);

    return buffer['write' + kind].apply(buffer, args) + ' ' + buffer.toString('hex');
}

tell(function () { return write('UInt8', [0, 1]); });
tell(function () { return write('UInt8', [255, 1]); });
tell(function () { return write('UInt8', [200.9, 1]); });
tell(function () { return write('UInt8', ['7', 1]); });
tell(function () { return write('Int8', [-128, 1]); });
tell(function () { return write('Int8', [127, 1]); });
tell(function () { return write('Int8', [-1.5, 1]); });
tell(function () { return write('UInt16LE', [65535, 1]); });
tell(function () { return write('UInt16LE', [258, 1]); });
tell(function () { return write('UInt16BE', [65535, 1]); });
tell(function () { return write('UInt16BE', [258, 1]); });
tell(function () { return write('Int16LE', [-32768, 1]); });
tell(function () { return write('Int16LE', [32767, 1]); });
tell(function () { return write('Int16LE', [-2, 1]); });
tell(function () { return write('Int16BE', [-32768, 1]); });
tell(function () { return write('Int16BE', [32767, 1]); });
tell(function () { return write('Int16BE', [-2, 1]); });
tell(function () { return write('UInt32LE', [4294967295, 1]); });
tell(function () { return write('UInt32LE', [16909060, 1]); });
tell(function () { return write('UInt32BE', [4294967295, 1]); });
tell(function () { return write('UInt32BE', [16909060, 1]); });
tell(function () { return write('Int32LE', [-2147483648, 1]); });
tell(function () { return write('Int32LE', [2147483647, 1]); });
tell(function () { return write('Int32LE', [-2, 1]); });
tell(function () { return write('Int32BE', [-2147483648, 1]); });
tell(function () { return write('Int32BE', [2147483647, 1]); });
tell(function () { return write('Int32BE', [-2, 1]); });
tell(function () { return write('FloatLE', [1.5, 1]); });
tell(function () { return write('FloatLE', [-0.1, 1]); });
tell(function () { return write('FloatLE', [NaN, 1]); });
tell(function () { return write('FloatLE', [Infinity, 1]); });
tell(function () { return write('FloatLE', [1e+40, 1]); });
tell(function () { return write('FloatBE', [1.5, 1]); });
tell(function () { return write('FloatBE', [-0.1, 1]); });
tell(function () { return write('FloatBE', [NaN, 1]); });
tell(function () { return write('FloatBE', [Infinity, 1]); });
tell(function () { return write('FloatBE', [1e+40, 1]); });
tell(function () { return write('DoubleLE', [0.1, 1]); });
tell(function () { return write('DoubleLE', [-1e+300, 1]); });
tell(function () { return write('DoubleLE', [-0, 1]); });
tell(function () { return write('DoubleLE', [Infinity, 1]); });
tell(function () { return write('DoubleBE', [0.1, 1]); });
tell(function () { return write('DoubleBE', [-1e+300, 1]); });
tell(function () { return write('DoubleBE', [-0, 1]); });
tell(function () { return write('DoubleBE', [Infinity, 1]); });
tell(function () { return write('UIntLE', [254, 2, 1]); });
tell(function () { return write('UIntLE', [65534, 2, 2]); });
tell(function () { return write('UIntLE', [16777214, 2, 3]); });
tell(function () { return write('UIntLE', [4294967294, 2, 4]); });
tell(function () { return write('UIntLE', [1099511627774, 2, 5]); });
tell(function () { return write('UIntLE', [281474976710654, 2, 6]); });
tell(function () { return write('UIntBE', [254, 2, 1]); });
tell(function () { return write('UIntBE', [65534, 2, 2]); });
tell(function () { return write('UIntBE', [16777214, 2, 3]); });
tell(function () { return write('UIntBE', [4294967294, 2, 4]); });
tell(function () { return write('UIntBE', [1099511627774, 2, 5]); });
tell(function () { return write('UIntBE', [281474976710654, 2, 6]); });
tell(function () { return write('IntLE', [-127, 2, 1]); });
tell(function () { return write('IntLE', [-32767, 2, 2]); });
tell(function () { return write('IntLE', [-8388607, 2, 3]); });
tell(function () { return write('IntLE', [-2147483647, 2, 4]); });
tell(function () { return write('IntLE', [-549755813887, 2, 5]); });
tell(function () { return write('IntLE', [-140737488355327, 2, 6]); });
tell(function () { return write('IntBE', [-127, 2, 1]); });
tell(function () { return write('IntBE', [-32767, 2, 2]); });
tell(function () { return write('IntBE', [-8388607, 2, 3]); });
tell(function () { return write('IntBE', [-2147483647, 2, 4]); });
tell(function () { return write('IntBE', [-549755813887, 2, 5]); });
tell(function () { return write('IntBE', [-140737488355327, 2, 6]); });

tell(function () { return write('UInt8', [5]); });
tell(function () { return write('UInt8', [undefined, 0]); });
tell(function () { return write('UInt8', [{}, 0]); });
tell(function () { return write('Uint16LE', [513]); });
tell(function () { return write('UintBE', [513, 0, 3]); });
tell(function () { return write('DoubleBE', ['1e3']); });
