'use strict';
// The shortest text of a number, and the nearest number of a text, over many numbers; the same seed everywhere.
let seed = 12345;
const next = () => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0);
const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
let count = 0;
let sum = 0;
let wrong = 0;

function show(number) {
    const text = String(number);

    count++;
    wrong += Number(text) !== number && !Number.isNaN(number);
    for (let i = 0; i < text.length; i++) {
        sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
    }
}

for (let i = 0; i < 2000; i++) {
    words[0] = next() ^ (next() >>> 7);
    words[1] = next() ^ (next() << 3);
    show(double[0]);
    show((next() % 1000000) / 1000);
    show(-next() / 7);
    show(next() * 4096 + (next() & 4095));
    show(Number(`${next() % 1e6}e${(next() % 60) - 30}`));
    show(Number(`${next()}${next()}.${next()}`));
    show(parseFloat(`0.${next()}${next()}`));
}
for (let exponent = -1074; exponent < 1024; exponent++) {
    show(Math.pow(2, exponent));
    show(Number(`1e${exponent}`));
}
console.log(count, wrong, sum);
console.log(1e23, 9007199254740993, 0.1 + 0.2, 5e-324, 2.2250738585072014e-308, 4.35, 1e21, 1e-7, 123456789012345680000);
console.log(Number('1.5e'), Number('.5'), Number('5.'), Number('-0'), Number('1e400'), Number('0x10'), Number('+12.25'), Number(' 1e3 '));
console.log(parseFloat('1.25e2x'), parseFloat('1e'), parseInt('90071992547409e5', 10), JSON.parse('[1732171234567,0.25,-1e-9]'));
