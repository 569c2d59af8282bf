'use strict';

const log = [];
const handler = new Proxy({}, {
    get(target, trap) {
        return (...args) => {
            log.push(trap + (typeof args[1] === 'string' ? ':' + args[1] : ''));
            return Reflect[trap](...args);
        };
    }
});
const traps = {};

for (const trap of ['get', 'set', 'has', 'deleteProperty', 'ownKeys', 'getOwnPropertyDescriptor', 'defineProperty',
    'getPrototypeOf', 'setPrototypeOf', 'isExtensible', 'preventExtensions']) {
    traps[trap] = handler[trap];
}

const proxy = new Proxy({a: 1}, traps);

proxy.b = proxy.a;
delete proxy.a;
console.log('b' in proxy, Object.keys(proxy).join(), JSON.stringify({...proxy}));
Object.defineProperty(proxy, 'c', {value: 3, configurable: true});
console.log(Object.getOwnPropertyDescriptor(proxy, 'c').value, Object.getPrototypeOf(proxy) === Object.prototype);
Object.setPrototypeOf(proxy, null);
console.log(Object.isExtensible(proxy), Object.preventExtensions(proxy) === proxy, Object.isExtensible(proxy));
console.log([...new Set(log.map((entry) => entry.split(':')[0]))].sort().join());

const {proxy: revocable, revoke} = Proxy.revocable({x: 1}, {});

console.log(revocable.x);
revoke();
revoke();
try {
    revocable.x;
} catch (error) {
    console.log(error.name);
}

const virtual = new Proxy({}, {
    ownKeys: () => ['a', 'b'],
    getOwnPropertyDescriptor: (target, key) => ({value: key, enumerable: key === 'a', configurable: true}),
    get: (target, key) => key === 'toJSON' ? undefined : key + '!'
});

console.log(Object.entries(virtual).join(), JSON.stringify(virtual), JSON.stringify(Object.assign({}, virtual)));
