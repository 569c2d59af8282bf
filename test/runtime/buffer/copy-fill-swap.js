// copy, fill, swap16, swap32 and swap64
'use strict';

function tell(run) {
    try {
        console.log(run());
    } catch (error) {
        console.log(error.name + ' ' + error.code + ': ' + error.message);
    }
}

function copy(args) {
    var source = Buffer.from('abc');
    var target = Buffer.alloc(4);

    return source.copy.apply(source, [target].concat(args)) + ' ' + target.toString('hex');
}

tell(function () { return copy([0, 0]); });
tell(function () { return copy([2]); });
tell(function () { return copy([1, 1, 2]); });
tell(function () { return copy(['1']); });
tell(function () { return copy([0, 1.9, 2.1]); });
tell(function () { return copy([NaN, undefined, null]); });
tell(function () { return copy([0, 0, 100]); });
tell(function () { return copy([0, 0, Infinity]); });
tell(function () { return copy([0, Infinity]); });
tell(function () { return copy([Infinity]); });
tell(function () { return copy([4]); });
tell(function () { return copy([0, 3]); });
tell(function () { return copy([0, 2, 1]); });
tell(function () { return copy([-1]); });
tell(function () { return copy([-1.5]); });
tell(function () { return copy([0, -1]); });
tell(function () { return copy([0, 4]); });
tell(function () { return copy([0, 0, -1]); });
var overlapping = Buffer.from('abcdef');
tell(function () { return overlapping.copy(overlapping, 2, 0, 4); });
tell(function () { return overlapping.toString(); });
tell(function () { return overlapping.copy(overlapping, 0, 2, 6); });
tell(function () { return overlapping.toString(); });
tell(function () { return Buffer.from('abc').copy(new Uint8Array(2)); });
tell(function () { return Buffer.from('abc').copy('a'); });
tell(function () { return Buffer.from('abc').copy(new Uint16Array(3)); });
tell(function () { return Buffer.from('abc').copy(); });

tell(function () { return Buffer.alloc(5).fill('ab'); });
tell(function () { return Buffer.alloc(5).fill('ab', 1); });
tell(function () { return Buffer.alloc(5).fill('ab', 1, 4); });
tell(function () { return Buffer.alloc(5).fill('ab', 3, 2); });
tell(function () { return Buffer.alloc(5).fill('6162', 'hex'); });
tell(function () { return Buffer.alloc(5).fill('6162', 2, 'hex'); });
tell(function () { return Buffer.alloc(5).fill('6162', 2, 3, 'hex'); });
tell(function () { return Buffer.alloc(5).fill('\u0222'); });
tell(function () { return Buffer.alloc(5).fill('\u0222', 'latin1'); });
tell(function () { return Buffer.alloc(5, 1).fill(''); });
tell(function () { return Buffer.alloc(5).fill(257); });
tell(function () { return Buffer.alloc(5).fill(1.5); });
tell(function () { return Buffer.alloc(5).fill(-1, 2); });
tell(function () { return Buffer.alloc(5).fill(7, undefined, 1); });
tell(function () { return Buffer.alloc(5).fill('7', undefined, 1); });
tell(function () { return Buffer.alloc(5).fill(true, 1, 2); });
tell(function () { return Buffer.alloc(5).fill(Buffer.from('xyz'), 1); });
tell(function () { return Buffer.alloc(5).fill(new Uint8Array([1, 2])); });
tell(function () { return Buffer.alloc(0).fill('zz', 'hex'); });
tell(function () { return Buffer.alloc(3).fill('zz', 1, 1, 'hex'); });
tell(function () { return Buffer.alloc(3).fill(1, 5); });
tell(function () { return Buffer.alloc(3).fill('zz', 'hex'); });
tell(function () { return Buffer.alloc(3).fill(Buffer.alloc(0)); });
tell(function () { return Buffer.alloc(3).fill('a', -1); });
tell(function () { return Buffer.alloc(3).fill('a', 0, 4); });
tell(function () { return Buffer.alloc(3).fill('a', 0, -1); });
tell(function () { return Buffer.alloc(3).fill('a', NaN); });
tell(function () { return Buffer.alloc(3).fill('a', 0.5, 2); });
tell(function () { return Buffer.alloc(3).fill(1, 'a'); });
tell(function () { return Buffer.alloc(3).fill(1, 0, 'a'); });
tell(function () { return Buffer.alloc(3).fill('a', 0, 1, 'foo'); });
tell(function () { return Buffer.alloc(3).fill('a', 0, 1, 5); });

tell(function () { return Buffer.from([1, 2, 3, 4]).swap16(); });
tell(function () { return Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]).swap32(); });
tell(function () { return Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]).swap64(); });
tell(function () { return Buffer.alloc(0).swap64(); });
tell(function () { return Buffer.alloc(3).swap16(); });
tell(function () { return Buffer.alloc(6).swap32(); });
tell(function () { return Buffer.alloc(12).swap64(); });
