// randomBytes, randomFill, randomInt, randomUUID: results and errors
'use strict';

function tell(run) {
    try {
        console.log(run());
    } catch (error) {
        console.log(error.name + ' ' + error.code + ': ' + error.message);
    }
}

var crypto = require('crypto');

function many(f) {
    var seen = [];
    var i, value;

    for (i = 0; i < 500; i++) {
        value = f();
        if (seen.indexOf(value) < 0) {
            seen.push(value);
        }
    }
    return seen.sort(function (a, b) { return a - b; }).join(' ');
}

tell(function () { return crypto.randomBytes(5).length; });
tell(function () { return crypto.randomBytes(0).length; });
tell(function () { return crypto.randomBytes(1.5).length; });
tell(function () { return crypto.randomBytes(4) instanceof Buffer; });
tell(function () { return crypto.randomBytes(16).equals(crypto.randomBytes(16)); });
tell(function () { return crypto.randomBytes(-1); });
tell(function () { return crypto.randomBytes('a'); });
tell(function () { return crypto.randomBytes(); });
tell(function () { return crypto.randomBytes(2147483648); });
tell(function () { return crypto.randomBytes(NaN); });
tell(function () { return crypto.randomBytes(4, 5); });
tell(function () { return crypto.randomInt(1); });
tell(function () { return crypto.randomInt(3, 4); });
tell(function () { return crypto.randomInt(-5, -4); });
tell(function () { return many(function () { return crypto.randomInt(6); }); });
tell(function () { return many(function () { return crypto.randomInt(-2, 3); }); });
tell(function () { return crypto.randomInt(281474976710655) >= 0; });
tell(function () { return crypto.randomInt(); });
tell(function () { return crypto.randomInt(0); });
tell(function () { return crypto.randomInt(5, 5); });
tell(function () { return crypto.randomInt(0, 281474976710656); });
tell(function () { return crypto.randomInt(1.5); });
tell(function () { return crypto.randomInt('a'); });
tell(function () { return crypto.randomInt(1, 'a'); });
tell(function () { return crypto.randomInt(1, 2, 3); });
tell(function () { return /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(crypto.randomUUID()); });
tell(function () { return crypto.randomUUID() === crypto.randomUUID(); });
tell(function () { return crypto.randomUUID({ disableEntropyCache: true }).length; });
tell(function () { return crypto.randomUUID(5); });
tell(function () { return crypto.randomUUID({ disableEntropyCache: 5 }); });
tell(function () { return crypto.randomFillSync(Buffer.alloc(8), 8).toString('hex'); });
tell(function () { return crypto.randomFillSync(Buffer.alloc(8), 2, 0).toString('hex'); });
tell(function () { return /^0000.*0000$/.test(crypto.randomFillSync(Buffer.alloc(12), 2, 8).toString('hex')); });
tell(function () { return crypto.randomFillSync(new Uint16Array(4), 1, 3)[0]; });
tell(function () { return crypto.randomFillSync(new ArrayBuffer(4)).byteLength; });
tell(function () { return crypto.randomFillSync('a'); });
tell(function () { return crypto.randomFillSync(Buffer.alloc(4), 5); });
tell(function () { return crypto.randomFillSync(Buffer.alloc(4), 1, 4); });
tell(function () { return crypto.randomFillSync(Buffer.alloc(4), 'a'); });
tell(function () { return crypto.randomFillSync(new Uint16Array(4), 5); });
tell(function () { return crypto.randomFill(Buffer.alloc(2)); });
crypto.randomBytes(3, function (error, bytes) { console.log('randomBytes', error, bytes.length); });
crypto.randomInt(1, function (error, number) { console.log('randomInt', error, number); });
console.log('callbacks come later');
