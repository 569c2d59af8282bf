// createHash, createHmac, hash: digests, encodings, errors
'use strict';

function tell(run) {
    try {
        console.log(run());
    } catch (error) {
        console.log(error.name + ' ' + error.code + ': ' + error.message);
    }
}

var crypto = require('crypto');

tell(function () { return crypto.createHash('sha1').update('abc').digest('hex'); });
tell(function () { return crypto.createHash('sha256').update('abc').digest('hex'); });
tell(function () { return crypto.createHash('sha384').update('abc').digest('hex'); });
tell(function () { return crypto.createHash('sha512').update('abc').digest('base64'); });
tell(function () { return crypto.createHash('md5').update('abc').digest('base64url'); });
tell(function () { return crypto.createHash('sha3-256').update('abc').digest('hex'); });
tell(function () { return crypto.createHash('SHA256').update('a').update('bc').digest('hex'); });
tell(function () { return crypto.createHash('RSA-SHA256').update('abc').digest('hex'); });
tell(function () { return crypto.createHash('shake128', { outputLength: 8 }).update('a').digest('hex'); });
tell(function () { return crypto.createHash('shake256').update('a').digest('hex'); });
tell(function () { return crypto.createHash('sha256').digest('hex'); });
tell(function () { return crypto.createHash('md5').update('é').digest('hex'); });
tell(function () { return crypto.createHash('md5').update('é', 'latin1').digest('hex'); });
tell(function () { return crypto.createHash('md5').update('e9', 'hex').digest('hex'); });
tell(function () { return crypto.createHash('md5').update('6Q==', 'base64').digest('hex'); });
tell(function () { return crypto.createHash('md5').update('a', 'foo').digest('HEX'); });
tell(function () { return crypto.createHash('md5').update(Buffer.from('a')).digest('hex'); });
tell(function () { return crypto.createHash('md5').update(new Uint16Array([1])).digest(); });
tell(function () { return crypto.createHash('md5').update(new DataView(new ArrayBuffer(2))).digest('buffer'); });
tell(function () { return crypto.createHash('md5').update('a').digest('latin1').length; });
tell(function () { return crypto.createHash('md5').digest('foo'); });
tell(function () { return crypto.createHash('md5').digest(null); });
tell(function () { return crypto.Hash('md5').update('a').digest('hex'); });
tell(function () { return crypto.createHash('md5') instanceof crypto.Hash; });
var part = crypto.createHash('sha1').update('ab');
var copy = part.copy();
tell(function () { return part.update('c').digest('hex'); });
tell(function () { return copy.update('d').digest('hex'); });
tell(function () { return crypto.createHash('foo'); });
tell(function () { return crypto.createHash(' sha1'); });
tell(function () { return crypto.createHash(); });
tell(function () { return crypto.createHash('sha1', { outputLength: 20 }).digest('hex'); });
tell(function () { return crypto.createHash('sha256', { outputLength: 8 }); });
tell(function () { return crypto.createHash('sha1').update(5); });
tell(function () { return crypto.createHash('sha1').update(); });
tell(function () { return part.digest(); });
tell(function () { return part.update('a'); });
tell(function () { return part.copy(); });
tell(function () { return crypto.createHmac('sha256', 'k').update('a').digest('hex'); });
tell(function () { return crypto.createHmac('sha256', Buffer.from('k')).update('a').update('b').digest('base64'); });
tell(function () { return crypto.createHmac('sha512', new Uint8Array(200)).update('a').digest('hex'); });
tell(function () { return crypto.createHmac('sha1', new ArrayBuffer(3)).digest('hex'); });
tell(function () { return crypto.createHmac('sha256', '').digest('hex'); });
tell(function () { return crypto.createHmac('md5', 'é').update('é', 'latin1').digest('hex'); });
tell(function () { return crypto.createHmac('sha256', 'é', { encoding: 'latin1' }).digest('hex'); });
tell(function () { return crypto.Hmac('md5', 'k').digest('hex'); });
var hmac = crypto.createHmac('sha1', 'k');
tell(function () { return hmac.digest('hex'); });
tell(function () { return JSON.stringify(hmac.digest('hex')); });
tell(function () { return hmac.digest(); });
tell(function () { return hmac.update('a'); });
tell(function () { return crypto.createHmac('sha1'); });
tell(function () { return crypto.createHmac('sha1', 5); });
tell(function () { return crypto.createHmac(5, 'a'); });
tell(function () { return crypto.createHmac('foo', 'a'); });
tell(function () { return crypto.hash('sha1', 'abc'); });
tell(function () { return crypto.hash('sha1', 'abc', 'base64'); });
tell(function () { return crypto.hash('sha1', Buffer.from('abc'), 'buffer'); });
tell(function () { return crypto.hash('foo', 'abc'); });
tell(function () { return crypto.hash('sha1', 5); });
tell(function () { return crypto.hash('sha1', 'a', 'foo'); });
tell(function () { return ['sha1', 'sha256', 'sha512', 'md5', 'RSA-SHA256'].every(function (name) { return crypto.getHashes().indexOf(name) >= 0; }); });
