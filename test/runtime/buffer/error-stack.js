// An error of Buffer has its code in its stack and its text, not in its name.
'use strict';

try {
    Buffer.alloc(8).readUInt8(9);
} catch (error) {
    console.log(error.stack.split('\n')[0]);
    console.log(/error-stack\.js:5:/.test(error.stack));
    console.log(String(error));
    console.log(error.name, error.code, Object.keys(error).join(), error instanceof RangeError);
}
