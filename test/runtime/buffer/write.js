// write(string, offset, length, encoding): whole characters, as many as fit
'use strict';

function tell(run) {
    try {
        console.log(run());
    } catch (error) {
        console.log(error.name + ' ' + error.code + ': ' + error.message);
    }
}

function write(size, args) {
    var buffer = Buffer.alloc(size);

    return buffer.write.apply(buffer, args) + ' ' + buffer.toString('hex');
}

tell(function () { return write(8, ['abc']); });
tell(function () { return write(8, ['abc', 2]); });
tell(function () { return write(8, ['abcdef', 2, 3]); });
tell(function () { return write(4, ['abcdef', 2]); });
tell(function () { return write(4, ['abcdef', 1, 3, 'utf8']); });
tell(function () { return write(4, ['6162', 'hex']); });
tell(function () { return write(4, ['6162', 1, 'hex']); });
tell(function () { return write(4, ['6162', 1, 1, 'hex']); });
tell(function () { return write(4, ['6162', 1, undefined, 'hex']); });
tell(function () { return write(3, ['abcdef01', 'hex']); });
tell(function () { return write(3, ['\ud83d\ude00']); });
tell(function () { return write(4, ['\ud83d\ude00']); });
tell(function () { return write(3, ['a\u20ac']); });
tell(function () { return write(5, ['aé\u20ac']); });
tell(function () { return write(6, ['\ud83dx']); });
tell(function () { return write(3, ['abc', 'utf16le']); });
tell(function () { return write(6, ['abc', 1, 'ucs2']); });
tell(function () { return write(3, ['é\u20ac\u0141', 'latin1']); });
tell(function () { return write(4, ['YWJjZGVm', 'base64']); });
tell(function () { return write(9, ['YWJj\nZGVm', 'base64url']); });
tell(function () { return write(2, ['']); });
tell(function () { return write(0, ['abc']); });
tell(function () { return write(2, ['ab', 2]); });
tell(function () { return write(4, ['ab', 1, 0]); });
tell(function () { return write(4, ['ab', 0, 2, null]); });
tell(function () { return write(4, ['ab', 0, 2, '']); });
tell(function () { return write(2, [5]); });
tell(function () { return write(2, []); });
tell(function () { return write(2, ['a', 3]); });
tell(function () { return write(2, ['a', 1.5]); });
tell(function () { return write(2, ['a', 0, 3]); });
tell(function () { return write(2, ['a', 0, -1]); });
tell(function () { return write(2, ['a', null]); });
tell(function () { return write(2, ['a', 0, null]); });
tell(function () { return write(2, ['a', 'foo']); });
tell(function () { return write(2, ['a', 0, 1, 'foo']); });
tell(function () { return write(2, ['a', 0, 1, 5]); });
tell(function () { return write(2, ['a', 'hex', 'x']); });
tell(function () { return Buffer.alloc(3).hexWrite('abcd', 1); });
tell(function () { return Buffer.alloc(3).utf8Write('abc', 1, 5); });
tell(function () { return Buffer.alloc(3).latin1Write('abcd', 1, 1); });
tell(function () { return Buffer.alloc(3).latin1Write('abcd', 5); });
tell(function () { return Buffer.alloc(3).asciiWrite(5); });
