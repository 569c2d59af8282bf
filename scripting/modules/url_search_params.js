/*
 * url_search_params.js - URLSearchParams, alone or bound to a URL's query (URL standard 6).
 */
'use strict';

var text = internal.urlText;

var CUSTOM = Symbol.for('nodejs.util.inspect.custom');
var BREAK = 80; // columns, when inspect() does not say

var LIST = internal.hidden('list'); // name, value, name, value …
var URL_OF = internal.hidden('url'); // the URL that follows each change, or undefined

function toText(value) {
    if (typeof value === 'symbol') {
        throw new TypeError('Cannot convert a Symbol value to a string');
    }
    return text.wellFormed(String(value));
}

function hide(object, key, value) {
    Object.defineProperty(object, key, {value: value, writable: true});
}

function invalidTuple() {
    return internal.makeError(TypeError, 'ERR_INVALID_TUPLE',
                           'Each query pair must be an iterable [name, value] tuple');
}

// What an iterable gives, as an array.
function toArray(iterable, refuse) {
    var items = [];
    var iterator, step;

    if (Array.isArray(iterable)) {
        return iterable;
    }
    if (iterable === null || (typeof iterable !== 'object' && typeof iterable !== 'function') ||
        typeof iterable[Symbol.iterator] !== 'function') {
        throw refuse();
    }
    iterator = iterable[Symbol.iterator]();
    for (step = iterator.next(); !step.done; step = iterator.next()) {
        items.push(step.value);
    }
    return items;
}

function fromPairs(list, pairs) {
    toArray(pairs, invalidTuple).forEach(function (item) {
        var pair = toArray(item, invalidTuple);

        if (pair.length !== 2) {
            throw invalidTuple();
        }
        list.push(toText(pair[0]), toText(pair[1]));
    });
}

function fromRecord(list, record) {
    var places = {};

    Reflect.ownKeys(record).forEach(function (key) {
        var descriptor = Object.getOwnPropertyDescriptor(record, key);
        var name, value;

        if (!descriptor || !descriptor.enumerable) {
            return;
        }
        name = toText(key);
        value = toText(record[key]);
        if (Object.prototype.hasOwnProperty.call(places, name)) {
            list[places[name]] = value;
        } else {
            places[name] = list.length + 1;
            list.push(name, value);
        }
    });
}

function fill(list, init) {
    var method;

    if (typeof init !== 'object' && typeof init !== 'function') {
        init = toText(init);
        return text.formParse(init[0] === '?' ? init.slice(1) : init);
    }
    method = Array.isArray(init) ? undefined : init[Symbol.iterator];
    if (init[LIST] && method === URLSearchParams.prototype[Symbol.iterator]) {
        return init[LIST].slice();
    }
    if (Array.isArray(init) || (method !== undefined && method !== null)) {
        if (method !== undefined && typeof method !== 'function') {
            throw internal.makeError(TypeError, 'ERR_ARG_NOT_ITERABLE', 'Query pairs must be iterable');
        }
        fromPairs(list, init);
    } else {
        fromRecord(list, init);
    }
    return list;
}

/** Names and values: from a query's text, pairs, an object, or nothing. */
function URLSearchParams(init) {
    if (!(this instanceof URLSearchParams)) {
        throw new TypeError('Class constructor URLSearchParams cannot be invoked without \'new\'');
    }
    hide(this, LIST, init === undefined || init === null ? [] : fill([], init));
}

function listOf(params) {
    if (params === null || typeof params !== 'object' || !params[LIST]) {
        throw internal.makeError(TypeError, 'ERR_INVALID_THIS',
                              'Value of "this" must be of type URLSearchParams');
    }
    return params[LIST];
}

function changed(params) {
    if (params[URL_OF]) {
        internal.setUrlSearch(params[URL_OF], text.formWrite(params[LIST]));
    }
}

// The place of the first such pair from `at` on, or -1.
function find(list, name, value, at) {
    for (; at < list.length; at += 2) {
        if (list[at] === name && (value === undefined || list[at + 1] === value)) {
            return at;
        }
    }
    return -1;
}

// The list without the pairs of that name (and value) from `at` on.
function removeFrom(list, name, value, at) {
    for (at = find(list, name, value, at); at >= 0; at = find(list, name, value, at)) {
        list.splice(at, 2);
    }
}

var methods = {
    append: function append(name, value) {
        var list = listOf(this);

        if (arguments.length < 2) {
            throw internal.errors.missingArgs('name', 'value');
        }
        list.push(toText(name), toText(value));
        changed(this);
    },
    delete: function (name, value) {
        var list = listOf(this);

        if (arguments.length < 1) {
            throw internal.errors.missingArgs('name');
        }
        removeFrom(list, toText(name), value === undefined ? value : toText(value), 0);
        changed(this);
    },
    get: function get(name) {
        var list = listOf(this);
        var at;

        if (arguments.length < 1) {
            throw internal.errors.missingArgs('name');
        }
        at = find(list, toText(name), undefined, 0);
        return at < 0 ? null : list[at + 1];
    },
    getAll: function getAll(name) {
        var list = listOf(this);
        var values = [];
        var at;

        if (arguments.length < 1) {
            throw internal.errors.missingArgs('name');
        }
        name = toText(name);
        for (at = find(list, name, undefined, 0); at >= 0; at = find(list, name, undefined, at + 2)) {
            values.push(list[at + 1]);
        }
        return values;
    },
    has: function has(name, value) {
        var list = listOf(this);

        if (arguments.length < 1) {
            throw internal.errors.missingArgs('name');
        }
        return find(list, toText(name), value === undefined ? value : toText(value), 0) >= 0;
    },
    set: function set(name, value) {
        var list = listOf(this);
        var at;

        if (arguments.length < 2) {
            throw internal.errors.missingArgs('name', 'value');
        }
        name = toText(name);
        value = toText(value);
        at = find(list, name, undefined, 0);
        if (at < 0) {
            list.push(name, value);
        } else {
            list[at + 1] = value;
            removeFrom(list, name, undefined, at + 2);
        }
        changed(this);
    },
    sort: function sort() {
        var list = listOf(this);
        var places = [];
        var sorted = [];
        var i;

        for (i = 0; i < list.length; i += 2) {
            places.push(i);
        }
        places.sort(function (a, b) { // by name, else as they stood
            return list[a] < list[b] ? -1 : list[a] > list[b] ? 1 : a - b;
        }).forEach(function (place) {
            sorted.push(list[place], list[place + 1]);
        });
        for (i = 0; i < list.length; i++) {
            list[i] = sorted[i];
        }
        changed(this);
    },
    entries: function entries() { return new Iterator(this, listOf(this), 'entries'); },
    forEach: function forEach(callback, self) {
        var list = listOf(this);
        var i;

        internal.validate.func(callback, 'callback');
        for (i = 0; i < list.length; i += 2) {
            callback.call(self, list[i + 1], list[i], this);
        }
    },
    keys: function keys() { return new Iterator(this, listOf(this), 'keys'); },
    values: function values() { return new Iterator(this, listOf(this), 'values'); },
    toString: function toString() { return text.formWrite(listOf(this)); }
};

Object.defineProperty(methods.delete, 'name', {value: 'delete', configurable: true});
Object.defineProperty(URLSearchParams.prototype, 'size', {
    get: function () { return listOf(this).length / 2; },
    enumerable: true,
    configurable: true
});
Object.keys(methods).forEach(function (name) {
    Object.defineProperty(URLSearchParams.prototype, name,
                          {value: methods[name], writable: true, enumerable: true, configurable: true});
});
hideMethod(URLSearchParams.prototype, Symbol.iterator, methods.entries);
Object.defineProperty(URLSearchParams.prototype, Symbol.toStringTag,
                      {value: 'URLSearchParams', configurable: true});

function hideMethod(object, key, value) {
    Object.defineProperty(object, key, {value: value, writable: true, configurable: true});
}

var STATE = internal.hidden('iteration');

// Walks the list as it is at each step, so that changes during the walk count.
function Iterator(params, list, kind) {
    hide(this, STATE, {params: params, at: 0, kind: kind});
}

function itemAt(list, at, kind) {
    return kind === 'keys' ? list[at] : kind === 'values' ? list[at + 1] : [list[at], list[at + 1]];
}

function iteratorPrototype() {
    var prototype = Object.prototype;

    if (typeof [][Symbol.iterator] === 'function') {
        prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
    }
    return prototype || Object.prototype;
}

Iterator.prototype = Object.create(iteratorPrototype());
Object.defineProperty(Iterator.prototype, 'next', {
    value: function next() {
        var state = this !== null && typeof this === 'object' ? this[STATE] : undefined;
        var list, at;

        if (!state) {
            throw internal.makeError(TypeError, 'ERR_INVALID_THIS',
                                  'Value of "this" must be of type URLSearchParamsIterator');
        }
        list = state.params[LIST];
        at = state.at;
        if (at >= list.length) {
            return {value: undefined, done: true};
        }
        state.at += 2;
        return {value: itemAt(list, at, state.kind), done: false};
    },
    writable: true,
    enumerable: true,
    configurable: true
});
if (typeof Iterator.prototype[Symbol.iterator] !== 'function') {
    hideMethod(Iterator.prototype, Symbol.iterator, function () { return this; });
}
Object.defineProperty(Iterator.prototype, Symbol.toStringTag,
                      {value: 'URLSearchParams Iterator', configurable: true});

function joined(name, parts, open, close, options) {
    var width = options && options.breakLength || BREAK;
    var length = parts.reduce(function (sum, part) { return sum + part.length + 2; }, -2);

    if (parts.length === 0) {
        return name + ' ' + open + close;
    }
    return length > width ? name + ' ' + open + '\n  ' + parts.join(',\n  ') + ' ' + close :
        name + ' ' + open + ' ' + parts.join(', ') + ' ' + close;
}

hideMethod(URLSearchParams.prototype, CUSTOM, function (depth, options, inspect) {
    var list = listOf(this);
    var show = inspect || internal.inspect;
    var parts = [];
    var i;

    if (typeof depth === 'number' && depth < 0) {
        return '[Object]';
    }
    for (i = 0; i < list.length; i += 2) {
        parts.push(show(list[i]) + ' => ' + show(list[i + 1]));
    }
    return joined(this.constructor && this.constructor.name || 'URLSearchParams', parts, '{', '}', options);
});

hideMethod(Iterator.prototype, CUSTOM, function (depth, options, inspect) {
    var state = this[STATE];
    var list = state.params[LIST];
    var parts = [];
    var i;

    if (typeof depth === 'number' && depth < 0) {
        return '[Object]';
    }
    for (i = state.at; i < list.length; i += 2) {
        parts.push((inspect || internal.inspect)(itemAt(list, i, state.kind)));
    }
    return joined('URLSearchParams Iterator', parts, '{', '}', options);
});

exports.URLSearchParams = URLSearchParams;

/** The parameters of a URL object: changing them changes its query. */
exports.ofUrl = function (url, search) {
    var params = new URLSearchParams(search);

    hide(params, URL_OF, url);
    return params;
};

/** The URL's query has changed: the parameters follow. */
exports.refill = function (params, search) {
    params[LIST] = text.formParse(search.slice(1));
};
