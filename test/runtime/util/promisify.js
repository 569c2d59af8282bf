// util.promisify and callbackify.
const util = require('util');
const { promisify, callbackify } = util;

function later(value, callback) { setImmediate(() => value instanceof Error ? callback(value) : callback(null, value, 'ignored')); }
later.extra = 1;
function custom() {}
custom[promisify.custom] = () => Promise.resolve('custom');
const attempt = (f) => { try { console.log(f()); } catch (error) { console.log(error.name, error.code, error.message); } };

(async () => {
    const promised = promisify(later);
    console.log(await promised(5), promised.name, promised.length, promised.extra, promisify(promised) === promised, promised[promisify.custom] === promised);
    await promised(new Error('boo')).catch((error) => console.log(error.message));
    console.log(await promisify(custom)(), promisify(custom) === custom[promisify.custom], promisify.custom);
    console.log(await promisify(function (callback) { callback(null, this.x); }).call({ x: 3 }));
    await promisify(() => { throw new Error('thrown'); })().catch((error) => console.log(error.message));
    for (const bad of [undefined, null, 5, {}]) attempt(() => promisify(bad));
    const wrong = () => {};
    wrong[promisify.custom] = 5;
    attempt(() => promisify(wrong));
    for (const bad of [undefined, null, 5, {}]) attempt(() => callbackify(bad));
    const called = callbackify(async function name(a, b) { return [a, b, this.y]; });
    console.log(called.name, called.length);
    attempt(() => called(1));
    attempt(() => called(1, 2, 'x'));
    called.call({ y: 7 }, 1, 2, function (error, value) { console.log(error, value, this.y); });
    callbackify(async () => { throw new Error('rejected'); })((error, value) => console.log(error.message, value));
    callbackify(() => Promise.reject(null))((error) => console.log(error.code, error.message, error.reason));
    callbackify(() => Promise.reject(0))((error) => console.log(error.code, error.reason));
})();
