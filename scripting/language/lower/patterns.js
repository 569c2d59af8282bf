/*
 * patterns.js - destructuring.
 *
 * A pattern becomes a list of assignments, separated by commas, to variables declared at the function's head:
 * `let {a, b: [c]} = e` is `t=e,a=t.a,u=t.b,s=__rt.iterate(u),c=s?s.take():u[0],s&&__rt.finish(s)`.
 * An array is walked by index (`s` is null), anything else by its iterator, one step for each element. Where an element
 * may throw, the statement around it is put in a `try` that closes the iterator.
 */
'use strict';

var lowering = internal.lowering;

function isPattern(node) {
    return node.type === 'ObjectPattern' || node.type === 'ArrayPattern';
}
lowering.isPattern = isPattern;

/**
 * Runs `write`, which writes whole statements. If they walk iterators that an exception must close, they come out in a
 * `try`.
 */
lowering.guarded = function (l, write) {
    var outer = l.open;
    var start = l.pieces.length();
    var caught;

    l.open = [];
    write();
    if (l.open.length > 0) {
        caught = l.unique('e');
        l.pieces.insert(start, 'try{');
        l.put('}catch(' + caught + '){__rt.failAll([' + l.open.reverse().join(',') + '],' + caught + ')}');
    }
    l.open = outer;
};

/* What an element can be taken into */

// Names that nothing can keep from being stored into.
function isSafeName(node) {
    var kind = node._binding && node._binding.kind;

    return Boolean(kind) && !node._early && !node._dead && !lowering.isFixed(node._binding);
}

function isSafeValue(node) {
    switch (node.type) {
    case 'Literal':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
        return true;
    case 'Identifier':
        return node.name === 'undefined' || (Boolean(node._binding) && !node._early && !node._binding.imported);
    case 'ArrayExpression':
        return node.elements.length === 0;
    case 'ObjectExpression':
        return node.properties.length === 0;
    default:
        return false;
    }
}

function cannotThrow(element, declares) {
    var target;

    if (!element) {
        return true;
    }
    target = element.type === 'AssignmentPattern' ? element.left : element.type === 'RestElement' ? element.argument : element;
    return target.type === 'Identifier' && (declares || isSafeName(target)) &&
           (element.type !== 'AssignmentPattern' || isSafeValue(element.right));
}

/*
 * Writes the assignments that take `value` apart, the name of a variable. `declares`: the names are bound, not assigned
 * to.
 */
function take(l, pattern, value, declares) {
    if (pattern.type === 'ObjectPattern') {
        takeObject(l, pattern, value, declares);
    } else if (pattern.type === 'ArrayPattern') {
        takeArray(l, pattern, value, declares);
    } else if (declares) {
        lowering.bind(l, pattern, value);
    } else {
        lowering.store(l, pattern, value);
    }
}

// `held=value` with the default in its place when there is none.
function hold(l, value, fallback) {
    var held = l.temp();

    l.put(held + '=' + value + ',');
    if (fallback) {
        l.put(held + '===void 0&&(' + held + '=');
        lowering.write(l, fallback);
        l.put('),');
    }
    return held;
}

function takeName(l, target, value, fallback, declares) {
    var store = declares ? lowering.bind : lowering.store;
    var held;

    if (!fallback) {
        store(l, target, value);
        return;
    }
    held = hold(l, value, null);
    lowering.nameFor(fallback, target);
    store(l, target, function () {
        l.put(held + '===void 0?');
        lowering.write(l, fallback);
        l.put(':' + held);
    });
}

// One element; `value` is a text that is used once.
function takeElement(l, element, value, declares) {
    var hasDefault = element.type === 'AssignmentPattern';
    var target = hasDefault ? element.left : element;
    var fallback = hasDefault ? element.right : null;
    var reference;

    if (isPattern(target)) {
        take(l, target, hold(l, value, fallback), declares);
    } else if (target.type === 'Identifier') {
        takeName(l, target, value, fallback, declares);
    } else { // what is stored into is known before the value is
        reference = lowering.referenceTo(l, target, true);
        reference.write(hold(l, value, fallback));
    }
}

/* Objects */

// The text that reads a property, and, when a rest needs it, the key's own.
function keyOf(l, property, isKept) {
    var key = property.key;
    var name;

    if (property.computed) {
        name = l.temp();
        l.put(name + '=' + (isKept ? '__rt.key(' : '('));
        lowering.write(l, key);
        l.put('),');
        return {text: name, access: '[' + name + ']'};
    }
    if (key.type === 'Identifier') {
        return {text: lowering.quote(key.name), access: '.' + key.name};
    }
    name = lowering.quote(String(key.value));
    return {text: name, access: '[' + name + ']'};
}

function hasReference(property) {
    var target = property.value;

    if (target && target.type === 'AssignmentPattern') {
        target = target.left;
    }
    return Boolean(target) && target.type === 'MemberExpression';
}

// Whether undefined and null must be refused before the first property is asked for.
function needsCheck(properties, hasRest) {
    return properties.length === 0 || hasRest || properties[0].computed || hasReference(properties[0]);
}

function takeObject(l, pattern, value, declares) {
    var properties = pattern.properties;
    var hasRest = properties.length > 0 && properties[properties.length - 1].type === 'RestElement';
    var keys = [];

    if (needsCheck(properties, hasRest)) {
        l.put('__rt.object(' + value + ')' + (properties.length > 0 ? ',' : ''));
    }
    properties.forEach(function (property, i) {
        var key;

        if (i > 0) {
            l.put(',');
        }
        if (property.type === 'RestElement') {
            takeElement(l, property.argument, '__rt.omit(' + value + ',[' + keys.join(',') + '])', declares);
            return;
        }
        key = keyOf(l, property, hasRest || hasReference(property));
        keys.push(key.text);
        takeElement(l, property.value, value + key.access, declares);
    });
}

/* Arrays */

function takeArray(l, pattern, value, declares) {
    var walk = l.temp();

    l.put(walk + '=__rt.iterate(' + value + ')');
    if (l.open !== null && !pattern.elements.every(function (element) { return cannotThrow(element, declares); })) {
        l.open.push(walk);
    }
    pattern.elements.forEach(function (element, i) {
        l.put(',');
        if (!element) {
            l.put(walk + '&&' + walk + '.take()');
        } else if (element.type === 'RestElement') {
            takeElement(l, element.argument, '(' + walk + '?' + walk + '.rest():__rt.rest(' + value + ',' + i + '))', declares);
        } else {
            takeElement(l, element, '(' + walk + '?' + walk + '.take():' + value + '[' + i + '])', declares);
        }
    });
    l.put(',' + walk + '&&__rt.finish(' + walk + ')');
}

/** Binds a pattern's names to what the text `value` gives, as expressions. */
lowering.writeBinding = function (l, pattern, value) {
    lowering.guarded(l, function () { takeElement(l, pattern, value, true); });
};

/** The same with assignment in place of declaration, for `for (pattern of ...)`. */
lowering.writeStore = function (l, pattern, value) {
    lowering.guarded(l, function () { takeElement(l, pattern, value, false); });
};

/** `let pattern = value`, as an expression. */
lowering.writePatternDeclaration = function (l, pattern, value) {
    take(l, pattern, heldValue(l, value), true);
};

/** `(pattern = value)`. */
lowering.assignPattern = function (l, node) {
    var held;

    l.put('(');
    held = heldValue(l, node.right);
    take(l, node.left, held, false);
    l.put(',' + held + ')');
};

function heldValue(l, node) {
    var held = l.temp();

    l.put(held + '=');
    lowering.write(l, node);
    l.put(',');
    return held;
}
