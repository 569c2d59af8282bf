// assert(value) and assert.ok(value) quote the program's own text.
const assert = require('assert');
function f() {
    assert(1 &&
        false);
}
for (const g of [() => assert(0), () => assert.ok(null == 1), () => { const x = 0; assert.equal(1, 1); assert(x, undefined); }, f, () => assert.ok(typeof 123 === 'string'),() => assert.strict(0), () => { const { ok } = assert; ok(0); }, () => assert(  "a)" === `)`  ),
    () => {
        assert(
            [1, 2].includes(3),
        );
    }]) {
    try { g(); } catch (e) { console.log(e.message); }
}
