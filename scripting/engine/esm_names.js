/*
 * esm_names.js - ES modules: which binding an exported name means, and what importers see of it.
 *
 * An importer reads `import {a} from 'm'` as a property `a` of m's `links`, an object with a getter for each name that anybody has
 * asked for. `import * as ns` and import() give the namespace object, which has them all.
 *
 * The exports of a module that is none (CommonJS, JSON, built-in) are known when it has run; until then a name of it may
 * be anything.
 */
'use strict';

var hasOwn = Object.prototype.hasOwnProperty;
var define = Object.defineProperty;
var getDescriptor = Object.getOwnPropertyDescriptor;

var AMBIGUOUS = {record: null, name: ''};

// Where a name comes from; `read` gives its value.
function Origin(record, name, read) {
    this.record = record;
    this.name = name;
    this.read = read;
}

function isForeign(record) {
    return record.getters === null;
}

function foreignOrigin(record, name) {
    if (record.values !== null && !hasOwn.call(record.values, name)) {
        return null;
    }
    return new Origin(record, name, function () { return record.values === null ? undefined : record.values[name]; });
}

// `export {imported as name} from`, or `* as name`.
function indirectOrigin(record, name, seen) {
    var target = record.requests[record.indirect[name][0]];
    var imported = record.indirect[name][1];

    if (imported === null) {
        return new Origin(target, '*', function () { return internal.namespaceOf(target); });
    }
    return resolve(target, imported, seen);
}

// Through `export *`: the one that all of those agree on.
function starOrigin(record, name, seen) {
    var found = null;
    var i, target, origin;

    for (i = 0; i < record.stars.length; i++) {
        target = record.requests[record.stars[i]];
        if (isForeign(target) && target.values === null) {
            continue;
        }
        origin = resolve(target, name, seen);
        if (origin === AMBIGUOUS) {
            return AMBIGUOUS;
        }
        if (origin !== null && found !== null && (origin.record !== found.record || origin.name !== found.name)) {
            return AMBIGUOUS;
        }
        found = found || origin;
    }
    return found;
}

function isSeen(seen, record, name) {
    return seen.some(function (pair) { return pair[0] === record && pair[1] === name; });
}

/*
 * Where an export comes from: an Origin, AMBIGUOUS, or null when there is none. `seen` has the pairs on the way here: to come
 * upon one again means that a name leads to itself.
 */
function resolve(record, name, seen) {
    if (isSeen(seen, record, name)) {
        return null;
    }
    if (isForeign(record)) {
        return foreignOrigin(record, name);
    }
    seen.push([record, name]);
    if (hasOwn.call(record.getters, name)) {
        return new Origin(record, name, record.getters[name]);
    }
    if (hasOwn.call(record.indirect, name)) {
        return indirectOrigin(record, name, seen);
    }
    return name === 'default' ? null : starOrigin(record, name, seen);
}

function collectNames(record, names, seen) {
    if (seen.indexOf(record) >= 0) {
        return;
    }
    seen.push(record);
    Object.keys(record.values || record.getters || {}).concat(Object.keys(record.indirect)).forEach(function (name) {
        names[name] = true;
    });
    record.stars.forEach(function (i) {
        var inner = Object.create(null);

        collectNames(record.requests[i], inner, seen);
        Object.keys(inner).forEach(function (name) {
            if (name !== 'default') {
                names[name] = true;
            }
        });
    });
}

// Whether all its names are known: a module that is none may have to run first.
function isComplete(record, seen) {
    if (seen.indexOf(record) >= 0) {
        return true;
    }
    seen.push(record);
    return isForeign(record) ? record.values !== null :
        record.stars.every(function (i) { return isComplete(record.requests[i], seen); });
}

// A namespace shows data that is read anew each time. What a Proxy's target has as writable data may be told with another value.
function handlerOf(readers) {
    function describe(target, key) {
        var descriptor = getDescriptor(target, key);

        if (readers[key] !== undefined) {
            descriptor.value = readers[key]();
        }
        return descriptor;
    }
    return {
        get: function (target, key) {
            var read = readers[key];

            return read !== undefined ? read() : target[key];
        },
        set: function () { return false; },
        getOwnPropertyDescriptor: describe,
        defineProperty: function (target, key, wanted) {
            var has = describe(target, key);

            return has !== undefined && ['configurable', 'enumerable', 'writable'].every(function (name) {
                return !hasOwn.call(wanted, name) || wanted[name] === has[name];
            }) && !wanted.get && !wanted.set && (!hasOwn.call(wanted, 'value') || Object.is(wanted.value, has.value));
        }
    };
}

function makeNamespace(record) {
    var names = Object.create(null);
    var readers = Object.create(null);
    var target = Object.create(null);

    collectNames(record, names, []);
    Object.keys(names).sort().forEach(function (name) {
        var origin = resolve(record, name, []);

        if (origin !== null && origin !== AMBIGUOUS) {
            readers[name] = origin.read;
            define(target, name, {value: undefined, writable: true, enumerable: true});
        }
    });
    define(target, Symbol.toStringTag, {value: 'Module'});
    return new Proxy(Object.preventExtensions(target), handlerOf(readers));
}

var namespaces = new WeakSet();

internal.isNamespace = function (value) {
    return namespaces.has(value);
};

/** The namespace object of a module; undefined while its names are not all known. */
internal.namespaceOf = function (record) {
    if (record.namespace === null) {
        if (!isComplete(record, [])) {
            return undefined;
        }
        record.namespace = makeNamespace(record);
        namespaces.add(record.namespace);
    }
    return record.namespace;
};

/** Makes the name of an export readable in the module's `links`. False when there is no such name, or several. */
internal.linkName = function (record, name) {
    var origin;

    if (name in record.links) {
        return true;
    }
    origin = resolve(record, name, []);
    if (origin === null && !isForeign(record) && !isComplete(record, [])) {
        return true; // as far as one can say now
    }
    if (origin === null || origin === AMBIGUOUS) {
        return false;
    }
    if (!isForeign(record) || record.values !== null) {
        define(record.links, name, {get: origin.read});
    }
    return true;
};
