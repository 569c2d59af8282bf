/*
 * comparison.js - whether two values are deeply equal, strictly or as `==` would have it.
 *
 * For util.isDeepStrictEqual and for assert. Objects that contain themselves are equal when they
 * are in the same way.
 */
'use strict';

var hasOwn = Object.prototype.hasOwnProperty;
var isEnumerable = Object.prototype.propertyIsEnumerable;
var namedKeys = require('internal/value_kind').namedKeys;

// A comparison on its way down: the pairs of objects that it is inside of.
function Comparison(strict) {
    this.strict = strict;
    this.left = [];
    this.right = [];
}

function isNaNs(a, b) {
    return a !== a && b !== b;
}

Comparison.prototype.equal = function (a, b) {
    if (a === b) {
        return a !== 0 || !this.strict || Object.is(a, b);
    }
    if (this.strict) {
        if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
            return typeof a === 'number' && isNaNs(a, b);
        }
        if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) {
            return false;
        }
    } else {
        if (a === null || typeof a !== 'object') {
            return (b === null || typeof b !== 'object') && (a == b || isNaNs(a, b)); // eslint-disable-line
        }
        if (b === null || typeof b !== 'object') {
            return false;
        }
    }
    return Object.prototype.toString.call(a) === Object.prototype.toString.call(b) &&
        this.objects(a, b);
};

Comparison.prototype.objects = function (a, b) {
    var kind = internal.kindOf(a);

    if (kind !== internal.kindOf(b)) {
        return false;
    }
    if (kind === 'Array') {
        return a.length === b.length && this.parts(a, b, kind, true);
    }
    if (kind === 'Error' || a instanceof Error) {
        return a.message === b.message && a.name === b.name && this.hidden(a, b, 'cause') &&
            this.hidden(a, b, 'errors') && this.parts(a, b, kind, false);
    }
    if (/^(Int|Uint|Float)\d+(Clamped)?Array$/.test(kind)) {
        return sameElements(a, b, this.strict) && this.parts(a, b, kind, true);
    }
    if (isSpecial[kind] !== undefined && !isSpecial[kind](a, b)) {
        return false;
    }
    return this.parts(a, b, kind, kind === 'String');
};

// A property of errors that is not enumerable.
Comparison.prototype.hidden = function (a, b, name) {
    return !hasOwn.call(a, name) && !hasOwn.call(b, name) ||
        (hasOwn.call(a, name) && hasOwn.call(b, name) && this.equal(a[name], b[name]));
};

// Of the same kind, are they the same beside their properties?
var isSpecial = {
    Date: function (a, b) {
        return Date.prototype.getTime.call(a) === Date.prototype.getTime.call(b);
    },
    RegExp: function (a, b) {
        return a.source === b.source && a.flags === b.flags && a.lastIndex === b.lastIndex;
    },
    ArrayBuffer: function (a, b) { return sameElements(new Uint8Array(a), new Uint8Array(b), false); },
    DataView: function (a, b) {
        return sameElements(new Uint8Array(a.buffer, a.byteOffset, a.byteLength),
                            new Uint8Array(b.buffer, b.byteOffset, b.byteLength), false);
    },
    Number: function (a, b) {
        return Object.is(Number.prototype.valueOf.call(a), Number.prototype.valueOf.call(b));
    },
    String: function (a, b) {
        return String.prototype.valueOf.call(a) === String.prototype.valueOf.call(b);
    },
    Boolean: function (a, b) {
        return Boolean.prototype.valueOf.call(a) === Boolean.prototype.valueOf.call(b);
    },
    Symbol: function (a, b) {
        return Symbol.prototype.valueOf.call(a) === Symbol.prototype.valueOf.call(b);
    },
    Map: function (a, b) { return a.size === b.size; },
    Set: function (a, b) { return a.size === b.size; }
};

// Of typed arrays: as their bytes are, or as `===` has it.
function sameElements(a, b, strict) {
    var i;

    if (a.length !== b.length) {
        return false;
    }
    for (i = 0; i < a.length; i++) {
        if (strict ? !Object.is(a[i], b[i]) : a[i] !== b[i]) {
            return false;
        }
    }
    return true;
}

function isText(key) {
    return typeof key === 'string';
}

function enumerableSymbols(object) {
    return Object.getOwnPropertySymbols(object).filter(function (key) {
        return isEnumerable.call(object, key);
    });
}

Comparison.prototype.keysOf = function (object, withoutIndexes) {
    var keys = withoutIndexes ? namedKeys(object, false) : Object.keys(object);

    if (withoutIndexes) {
        return this.strict ? keys : keys.filter(isText);
    }
    return this.strict ? keys.concat(enumerableSymbols(object)) : keys;
};

// The properties, and what else is inside. Both objects have been met on the way: then they are
// equal if they were met together.
Comparison.prototype.parts = function (a, b, kind, withoutIndexes) {
    var keys = this.keysOf(a, withoutIndexes);
    var at, same;

    if (keys.length !== this.keysOf(b, withoutIndexes).length || !keys.every(function (key) {
        return isEnumerable.call(b, key);
    })) {
        return false;
    }
    at = this.left.indexOf(a);
    if (at >= 0 && this.right.indexOf(b) >= 0) {
        return true;
    }
    this.left.push(a);
    this.right.push(b);
    same = this.properties(a, b, keys) && this.members(a, b, kind);
    this.left.pop();
    this.right.pop();
    return same;
};

Comparison.prototype.properties = function (a, b, keys) {
    var i;

    for (i = 0; i < keys.length; i++) {
        if (!this.equal(a[keys[i]], b[keys[i]])) {
            return false;
        }
    }
    return true;
};

Comparison.prototype.members = function (a, b, kind) {
    switch (kind) {
    case 'Array': return this.elements(a, b);
    case 'Set': return this.sets(a, b);
    case 'Map': return this.maps(a, b);
    default: return true;
    }
};

Comparison.prototype.elements = function (a, b) {
    var i;

    for (i = 0; i < a.length; i++) {
        if (hasOwn.call(a, i) !== hasOwn.call(b, i) || !this.equal(a[i], b[i])) {
            return false;
        }
    }
    return true;
};

function isObject(value) {
    return typeof value === 'object' && value !== null;
}

// Strictly equal primitives are the same member; anything else has to be looked for.
Comparison.prototype.mayDiffer = function (value) {
    return isObject(value) || (!this.strict && typeof value !== 'symbol');
};

// Takes the first of the candidates that is equal out of their list.
Comparison.prototype.takeEqual = function (candidates, fits) {
    var i;

    for (i = 0; i < candidates.length; i++) {
        if (fits(candidates[i])) {
            candidates.splice(i, 1);
            return true;
        }
    }
    return false;
};

Comparison.prototype.sets = function (a, b) {
    var self = this;
    var unmatched = [];
    var candidates = [];
    var missing = false;

    a.forEach(function (value) {
        if (!b.has(value)) {
            missing = missing || !self.mayDiffer(value);
            unmatched.push(value);
        }
    });
    if (missing) {
        return false;
    }
    b.forEach(function (value) {
        if (!a.has(value)) {
            candidates.push(value);
        }
    });
    return unmatched.every(function (value) {
        return self.takeEqual(candidates, function (other) { return self.equal(value, other); });
    });
};

Comparison.prototype.maps = function (a, b) {
    var self = this;
    var unmatched = [];
    var candidates = [];
    var same = true;

    a.forEach(function (value, key) {
        if (!same) {
            return;
        }
        if (isObject(key) || !b.has(key)) {
            same = self.mayDiffer(key);
            unmatched.push([key, value]);
        } else if (!self.equal(value, b.get(key))) {
            same = false;
        }
    });
    if (!same) {
        return false;
    }
    b.forEach(function (value, key) {
        if (isObject(key) || !a.has(key)) {
            candidates.push([key, value]);
        }
    });
    return unmatched.every(function (pair) {
        return self.takeEqual(candidates, function (other) {
            return self.equal(pair[0], other[0]) && self.equal(pair[1], other[1]);
        });
    });
};

exports.isDeepStrictEqual = function isDeepStrictEqual(a, b) {
    return new Comparison(true).equal(a, b);
};

exports.isDeepEqual = function isDeepEqual(a, b) {
    return new Comparison(false).equal(a, b);
};
