'use strict';

const late = (value, ms) => new Promise((resolve) => setTimeout(resolve, ms, value));

(async () => {
    console.log(await Promise.all(new Set([1, Promise.resolve(2), late(3, 5)])), await Promise.all([]));
    console.log(JSON.stringify(await Promise.allSettled([1, Promise.reject(new Error('no')).catch((e) => { throw e.message; })])));
    console.log(await Promise.race([late('slow', 20), late('fast', 1)]), await Promise.any([Promise.reject(1), late('any', 1)]));
    await Promise.any([Promise.reject(1), Promise.reject(2)]).catch((error) => console.log(error.name, error.message, error.errors.join()));
    await Promise.all(5).catch((error) => console.log(error.name));
    const endless = {[Symbol.iterator]: () => ({
        next: () => ({value: 1, done: false}),
        return: () => {
            console.log('closed');
            return {};
        }
    })};

    class Failing extends Promise {
        static resolve() {
            throw new Error('resolve');
        }
    }
    await Failing.all(endless).then(null, (error) => console.log(error.message));
    await Promise.race({}).catch((error) => console.log(error.message));
    console.log(await Promise.resolve(1).finally(() => 2), await Promise.reject(3).finally(() => 4).catch((e) => e));
    console.log(await Promise.resolve(1).finally(() => { throw 'from finally'; }).catch((e) => e));
})();
