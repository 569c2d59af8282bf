// A Proxy is shown as its target, or with showProxy as both of its parts.
const { inspect, types, format } = require('util');
const show = (...args) => console.log(inspect(...args));
const noisy = new Proxy({ a: 1 }, { get() { throw new Error('touched'); }, ownKeys() { throw new Error('touched'); } });

show(noisy); show(noisy, { showProxy: true }); show(new Proxy(function f() {}, {})); show(new Proxy([1, 2], {}));
show({ p: new Proxy({ a: 1 }, {}) }, { showProxy: true, depth: 0 });
console.log(types.isProxy(noisy), types.isProxy({}), format('%s', new Proxy({ a: 1 }, {})), format('%o', new Proxy({ a: 1 }, {})));
const { proxy, revoke } = Proxy.revocable({}, {});
revoke();
show(proxy); show(proxy, { showProxy: true });
