'use strict';

const cause = new Error('first');
const error = new TypeError('second', {cause});

console.log(error.cause === cause, Object.keys(error).length, 'cause' in new Error('x'), 'cause' in new Error('x', {}));
console.log(JSON.stringify(Object.getOwnPropertyDescriptor(new Error('x', {cause: 0}), 'cause')));
console.log(Error('called') instanceof Error, RangeError.length, RangeError.name, Object.getPrototypeOf(RangeError) === Error);

class HttpError extends Error {
    constructor(status, message, options) {
        super(message, options);
        this.name = 'HttpError';
        this.status = status;
    }
}

const own = new HttpError(404, 'gone', {cause: 'why'});

console.log(String(own), own instanceof HttpError, own instanceof Error, own.cause, own.stack.split('\n')[0], 'message' in own);

const all = new AggregateError([1, 2], 'both', {cause: 3});

console.log(all.errors.join(), all.name, all.message, all.cause, all instanceof Error, AggregateError.length, Object.keys(all).length);
console.log(Object.prototype.toString.call(all), Object.prototype.toString.call(Error.prototype), new AggregateError(new Set(['x'])).errors[0]);
