// What generated programs have at hand, as globals. ES5, so that a difference is not this file's.
'use strict';

var fuel = 1500;
var kept = [];
var sink = { once: 0 };

function show(value, depth) {
    var inner = function (item) { return show(item, (depth || 0) + 1); };

    if (typeof value === 'string') { return JSON.stringify(value); }
    if (typeof value === 'function') { return 'function ' + value.name; }
    if (Object.is(value, -0)) { return '-0'; }
    if (typeof value !== 'object' || value === null) { return String(value); }
    if ((depth || 0) > 3) { return '...'; }
    if (Array.isArray(value)) { return value.constructor.name + '[' + Array.from(value).map(inner).join(' ') + ']' + (0 in value ? '' : '-'); }
    if (ArrayBuffer.isView(value)) { return value.constructor.name + '[' + Array.from(value).map(inner).join(' ') + ']'; }
    if (value instanceof Error) { return value.name + (value.constructor.name === value.name ? '' : '/' + value.constructor.name); }
    if (value instanceof Promise) { return 'a promise'; }
    if (value instanceof Map || value instanceof Set) { return value.constructor.name + '{' + Array.from(value).map(inner).join(' ') + '}'; }
    return '{' + Reflect.ownKeys(value).map(function (key) {
        var property = Object.getOwnPropertyDescriptor(value, key);
        return String(key) + ':' + ('value' in property ? inner(property.value) : (property.get ? 'get' : '') + (property.set ? 'set' : ''));
    }).join(' ') + '}';
}

function log() {
    var texts = [].map.call(arguments, function (value) {
        try { return show(value); } catch (error) { return 'cannot show: ' + error.name; }
    });

    if (fuel-- === 0) { console.log('out of fuel'); process.exit(0); }
    if (fuel >= 0) { console.log(texts.join(' ')); }
}

function t(number, value) {
    log('t' + number, value);
    return value;
}

function tag(strings) {
    log('tag', strings.raw.join('|'), Object.isFrozen(strings), [].slice.call(arguments, 1));
    return strings.length;
}

function Box() {
    this.values = [].slice.call(arguments);
    log('Box', new.target && new.target.name);
}

function attempt(name, run) {
    var result;

    try {
        result = run();
        log(name, 'gives', result);
    } catch (error) {
        log(name, 'throws', error);
    }
    return result;
}

// An iterator that says how it is used. `limit` values, then it ends.
function iterator(limit, number, valueAt) {
    var at = 0;
    var result = {
        next: function () {
            log('next' + number);
            return at < limit ? { value: valueAt(at++), done: false } : { value: undefined, done: true };
        },
        return: function (value) {
            log('return' + number, arguments.length);
            return { value: value, done: true };
        }
    };

    result[Symbol.iterator] = function () { return this; };
    return result;
}

function counting(limit, number) {
    return iterator(limit, number, function (at) { return at * 10; });
}

function closing(items, number) {
    return iterator(items.length, number, function (at) { return items[at]; });
}

function ticking(limit, number) {
    var inner = counting(limit, number);
    var result = {
        next: function () { return later(inner.next()); },
        return: function (value) { return Promise.resolve(inner.return(value)); }
    };

    result[Symbol.asyncIterator] = function () { return this; };
    return result;
}

function later(value) {
    return new Promise(function (resolve) {
        if (typeof value === 'number') {
            setTimeout(resolve, 1, value);
        } else {
            process.nextTick(resolve, value);
        }
    });
}

function settle(name, run) {
    var promise;

    try {
        promise = run();
        log(name, 'started', promise instanceof Promise);
    } catch (error) {
        log(name, 'throws at once', error);
        return;
    }
    promise.then(function (value) { log(name, 'fulfilled', value); }, function (error) { log(name, 'rejected', error); });
}

function drive(name, make, steps) {
    var generator = attempt(name, make);

    steps.forEach(function (step) {
        attempt(name + '.' + step[0], function () { return generator[step[0]](step[1]); });
    });
}

// All at once: an async generator keeps them in order.
function driveAsync(name, make, steps) {
    var generator = attempt(name, make);

    steps.forEach(function (step) {
        settle(name + '.' + step[0], function () { return generator[step[0]](step[1]); });
    });
}

function exercise(object, constructor) {
    if (object === null || typeof object !== 'object') { return; }
    log(object instanceof constructor, Object.getPrototypeOf(object) === constructor.prototype, object instanceof Error ? 0 : Reflect.ownKeys(object).length);
    Reflect.ownKeys(constructor.prototype).forEach(function (key) {
        var property = Object.getOwnPropertyDescriptor(constructor.prototype, key);

        if (key === 'constructor') { return; }
        log(key, property.enumerable, typeof property.value, typeof property.get, typeof property.set);
        attempt('member ' + String(key), function () {
            var result;

            if (property.set) { object[key] = 5; }
            result = object[key];
            if (typeof result !== 'function') { return result; }
            result = result.call(object, object);
            if (result && typeof result.then === 'function') { settle('method', function () { return result; }); return 'a promise'; }
            return result && typeof result.next === 'function' ? [result.next(), result.next(), result.return(1)] : result;
        });
    });
}

function end() {
    kept.slice(0, 40).forEach(function (closure, i) { attempt('kept ' + i, closure); });
    log('sink', sink);
}

if (process.on) { process.on('unhandledRejection', function (error) { log('unhandled', error); }); }

// What differs from engine to engine, and is no matter of the language: sources, messages.
Function.prototype.toString = function () { return 'function ' + this.name; };
Error.prototype.toString = function () { return this.name; };

[log, t, tag, Box, attempt, counting, closing, ticking, later, settle, drive, driveAsync, exercise, end].forEach(function (helper) {
    globalThis[helper.name] = helper;
});
globalThis.kept = kept;
globalThis.sink = sink;
