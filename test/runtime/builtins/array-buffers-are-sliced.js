'use strict';

const buffer = new Uint8Array([1, 2, 3, 4, 5]).buffer;

console.log(buffer.byteLength, new Uint8Array(buffer.slice(1, -1)).join(), buffer.slice(9).byteLength, ArrayBuffer.isView(new DataView(buffer)));
console.log(Object.prototype.toString.call(buffer), Object.prototype.toString.call(new DataView(buffer)), ArrayBuffer[Symbol.species] === ArrayBuffer);

const view = new DataView(new ArrayBuffer(16), 2);

view.setInt16(0, -2);
view.setFloat64(2, 0.1, true);
view.setUint32(10, 0xdeadbeef);
console.log(view.getInt16(0), view.getUint16(0, true), view.getFloat64(2, true), view.getUint32(10).toString(16), view.byteLength, view.byteOffset);
console.log(view.getFloat32(2), view.getInt8(1), view.getUint8(13));
for (const f of [() => view.getInt32(11), () => new DataView([]), () => view.getInt8(-1), () => DataView(buffer), () => ArrayBuffer.prototype.slice.call({})]) {
    try {
        f();
    } catch (error) {
        console.log(error.name);
    }
}
