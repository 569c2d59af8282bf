// match() and doesNotMatch().
const assert = require('assert');

function attempt(f) {
    try {
        console.log('ok', f());
    } catch (error) {
        console.log(error.name, error.code, error.generatedMessage, error.operator, Object.keys(error).join());
        console.log(error.message);
    }
}

attempt(() => assert.match('abc', /x/));
attempt(() => assert.match(5, /x/));
attempt(() => assert.match('abc', 5));
attempt(() => assert.match('abc', /b/));
attempt(() => assert.doesNotMatch('abc', /b/));
attempt(() => assert.doesNotMatch(5, /x/));
attempt(() => assert.doesNotMatch('abc', /b/, 'mm'));
attempt(() => assert.match('a', 'b', 'c'));
