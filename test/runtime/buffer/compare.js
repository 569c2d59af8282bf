// compare, equals and Buffer.compare
'use strict';

function tell(run) {
    try {
        console.log(run());
    } catch (error) {
        console.log(error.name + ' ' + error.code + ': ' + error.message);
    }
}

tell(function () { return Buffer.compare(Buffer.from('a'), Buffer.from('b')); });
tell(function () { return Buffer.compare(Buffer.from('b'), Buffer.from('a')); });
tell(function () { return Buffer.compare(Buffer.from('a'), new Uint8Array([97])); });
tell(function () { return Buffer.compare(Buffer.from('ab'), Buffer.from('a')); });
tell(function () { return Buffer.compare(Buffer.alloc(0), Buffer.from('a')); });
tell(function () { return Buffer.compare(Buffer.from([255]), Buffer.from([1])); });
tell(function () { return [Buffer.from('c'), Buffer.from('a'), Buffer.from('b')].sort(Buffer.compare).join(); });
tell(function () { return Buffer.from('ab').compare(Buffer.from('a')); });
tell(function () { return Buffer.from('abcd').compare(Buffer.from('abcd'), 1, 3, 0, 2); });
tell(function () { return Buffer.from('abcd').compare(Buffer.from('xabc'), 1, 4, 0, 3); });
tell(function () { return Buffer.from('a').compare(Buffer.from('a'), 2); });
tell(function () { return Buffer.from('a').compare(Buffer.from('a'), 0, 0); });
tell(function () { return Buffer.from('a').compare(Buffer.from('a'), 0, 0, 1); });
tell(function () { return Buffer.from('a').compare(Buffer.from('a'), 0, 1, 1); });
tell(function () { return Buffer.from('a').equals(new Uint8Array([97])); });
tell(function () { return Buffer.from('a').equals(Buffer.from('b')); });
tell(function () { return Buffer.from('a').equals(Buffer.from('aa')); });
tell(function () { return Buffer.alloc(0).equals(Buffer.alloc(0)); });
tell(function () { return Buffer.from('a').equals('a'); });
tell(function () { return Buffer.from('a').equals(new Uint16Array(1)); });
tell(function () { return Buffer.compare(1, Buffer.alloc(1)); });
tell(function () { return Buffer.compare(Buffer.alloc(1), 'a'); });
tell(function () { return Buffer.from('a').compare('a'); });
tell(function () { return Buffer.from('a').compare(Buffer.from('a'), 1.5); });
tell(function () { return Buffer.from('a').compare(Buffer.from('a'), '1'); });
tell(function () { return Buffer.from('a').compare(Buffer.from('a'), -1); });
tell(function () { return Buffer.from('a').compare(Buffer.from('a'), 0, 2); });
tell(function () { return Buffer.from('a').compare(Buffer.from('a'), 0, 1, 0, 2); });
tell(function () { return Buffer.from('a').compare(Buffer.from('a'), 0, 1, -1); });
