// throws() with each kind of validation.
const assert = require('assert');

function attempt(f) {
    try {
        console.log('ok', f());
    } catch (error) {
        console.log(error.name, error.code, error.generatedMessage, error.operator, Object.keys(error).join());
        console.log(error.message);
    }
}

attempt(() => assert.throws(() => {}));
attempt(() => assert.throws(() => {}, Error));
attempt(() => assert.throws(() => {}, /x/, 'msg'));
attempt(() => assert.throws(() => {}, TypeError, 'msg'));
attempt(() => assert.throws(() => {throw new Error('foo')}, /bar/));
attempt(() => assert.throws(() => {throw new Error('foo')}, TypeError));
attempt(() => assert.throws(() => {throw new Error('foo')}, {message:'bar'}));
attempt(() => assert.throws(() => {throw new Error('foo')}, {message:'foo', name:'TypeError'}));
attempt(() => assert.throws(() => {throw new Error('foo')}, {message:/bar/}));
attempt(() => assert.throws(() => {throw new Error('foo')}, e => false));
attempt(() => assert.throws(() => {throw new Error('foo')}, function v(e){return false}));
attempt(() => assert.throws(() => {throw new Error('foo')}, 'foo'));
attempt(() => assert.throws(() => {throw new Error('foo')}, 'bar'));
attempt(() => assert.throws('x'));
attempt(() => assert.throws(() => {throw 'str'}, {message:'x'}));
attempt(() => assert.throws(() => {throw new Error('foo')}, {}));
attempt(() => assert.throws(() => {throw new Error('foo')}, {x:1}));
attempt(() => assert.throws(() => {throw new Error('foo')}, 5));
attempt(() => assert.throws(() => {throw new Error('foo')}, new Error('foo')));
attempt(() => assert.throws(() => {throw new Error('foo')}, new TypeError('foo')));
