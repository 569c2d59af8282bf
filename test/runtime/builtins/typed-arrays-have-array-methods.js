'use strict';

const bytes = Uint8Array.of(5, 1, 4, 2);

console.log(bytes.map((v) => v * 100).join(), bytes.filter((v) => v > 1).join(), bytes.slice(1, -1).join(), bytes.subarray(1, 3).join());
console.log(bytes.find((v) => v < 3), bytes.findLastIndex((v) => v > 3), bytes.includes(4), bytes.indexOf(2), bytes.at(-1), bytes.some((v) => v > 4));
console.log(bytes.reduce((a, b) => a + b), bytes.every(Number.isInteger), bytes.join('-'), [...bytes.entries()].join('|'), bytes.lastIndexOf(5));
console.log(bytes.toSorted().join(), bytes.toReversed().join(), bytes.with(0, 9).join(), bytes.join(), bytes.sort((a, b) => b - a).join());
console.log(bytes.fill(7, 1, 3).join(), Uint8Array.from([1, 2, 3, 4]).copyWithin(0, 2).join(), bytes.reverse().join());
console.log(Uint8Array.from(new Set([1, 2]), (v) => v * 2).join(), new Float32Array([1.5, 2]).length, new Int16Array(new Set([300, -1])).join());
console.log(new Uint8ClampedArray([300, -5, 1.5]).join(), new Int8Array([200]).join(), new Uint16Array({length: 2, 0: 7}).join());
console.log(Object.prototype.toString.call(bytes), bytes[Symbol.toStringTag], Uint8Array.BYTES_PER_ELEMENT, Uint8Array.length);

const TypedArray = Object.getPrototypeOf(Uint8Array);

console.log(TypedArray.name, TypedArray.prototype.map === Uint8Array.prototype.map, Object.getPrototypeOf(Float64Array) === TypedArray);
for (const f of [() => Uint8Array(1), () => new TypedArray(), () => new Uint8Array(-1), () => new Uint16Array(new ArrayBuffer(3)),
    () => new Int32Array(new ArrayBuffer(8), 1), () => TypedArray.prototype.map.call([], (v) => v), () => bytes.with(9, 0), () => new Uint8Array(new ArrayBuffer(2), 3)]) {
    try {
        f();
    } catch (error) {
        console.log(error.name + ': ' + error.message);
    }
}

class Bytes extends Uint8Array {}

console.log(new Bytes(2).map(() => 1) instanceof Bytes, Bytes.from([1]).constructor.name, new Bytes([1, 2]).subarray(1).constructor.name);
