// the global crypto, timingSafeEqual and getRandomValues
'use strict';

function tell(run) {
    try {
        console.log(run());
    } catch (error) {
        console.log(error.name + ' ' + error.code + ': ' + error.message);
    }
}

var module = require('crypto');

tell(function () { return globalThis.crypto === module.webcrypto; });
tell(function () { return Object.prototype.toString.call(crypto); });
tell(function () { return crypto instanceof Crypto; });
tell(function () { return crypto.randomUUID().length; });
tell(function () { return crypto.randomUUID.call({}); });
tell(function () { return crypto.getRandomValues(new Uint8Array(4)).length; });
tell(function () { return crypto.getRandomValues(new Uint32Array(2)) instanceof Uint32Array; });
tell(function () { return crypto.getRandomValues(Buffer.alloc(16)).toString('hex') === Buffer.alloc(16).toString('hex'); });
tell(function () { return crypto.getRandomValues(new Int8Array(0)).length; });
tell(function () { return crypto.getRandomValues(new Uint8Array(65536)).length; });
tell(function () { return crypto.getRandomValues(new Uint8Array(65537)); });
tell(function () { return crypto.getRandomValues(new Float32Array(1)); });
tell(function () { return crypto.getRandomValues([]); });
tell(function () { return crypto.getRandomValues('a'); });
tell(function () { return crypto.getRandomValues(new DataView(new ArrayBuffer(1))); });
tell(function () { return crypto.getRandomValues(); });
tell(function () { return crypto.getRandomValues.call({}, new Uint8Array(1)); });
tell(function () { return module.getRandomValues(new Uint8Array(3)).length; });
tell(function () { return module.timingSafeEqual(Buffer.from('abc'), Buffer.from('abc')); });
tell(function () { return module.timingSafeEqual(Buffer.from('abc'), Buffer.from('abd')); });
tell(function () { return module.timingSafeEqual(Buffer.alloc(0), new Uint8Array(0)); });
tell(function () { return module.timingSafeEqual(new Uint16Array(1), Buffer.alloc(2)); });
tell(function () { return module.timingSafeEqual(new ArrayBuffer(2), Buffer.alloc(2)); });
tell(function () { return module.timingSafeEqual('a', 'b'); });
tell(function () { return module.timingSafeEqual(Buffer.alloc(1), 5); });
tell(function () { return module.timingSafeEqual(Buffer.alloc(1), Buffer.alloc(2)); });
