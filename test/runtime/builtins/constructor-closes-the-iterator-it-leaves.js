'use strict';

// An error on the way ends the walk: return() is called, once, and the error goes on.
function iterable(values) {
    let at = 0;

    return {
        [Symbol.iterator]() {
            return {
                next: () => ({value: values[at], done: at++ >= values.length}),
                return() {
                    console.log('closed');
                    return {};
                }
            };
        }
    };
}

function fails(f) {
    try {
        f();
    } catch (error) {
        console.log(error.message);
    }
}

fails(() => new Map(iterable([1])));
fails(() => new WeakSet(iterable([{}, 5])));
fails(() => Array.from(iterable([1, 2]), () => { throw new Error('mapper'); }));
fails(() => Object.fromEntries(iterable([['a', 1], null])));
console.log(Array.from(iterable([1, 2])).join(), new Set(iterable([1, 1])).size);
