/*
 * objects.js - object literals: short forms, methods, spread, `super` in methods.
 *
 * As much as possible stays one literal. What cannot be in one is done to it by a call around it:
 * `{a, ...b, c}` is `__rt.spread(__rt.spread({a:a},b),{c:c})`.
 */
'use strict';

var lowering = internal.lowering;
var emit = lowering.emit;

function nameOfKey(key) {
    return key.type === 'Identifier' ? key.name : String(key.value);
}
lowering.nameOfKey = nameOfKey;

function isAnonymous(node) {
    return (lowering.isFunction(node) || node.type === 'ClassExpression') && !node.id;
}

function isMethod(property) {
    return property.method || property.kind !== 'init';
}

function isAccessor(property) {
    return property.kind !== 'init';
}

// Whether the literal itself can have it.
function isPlain(property) {
    if (property.type === 'SpreadElement') {
        return false;
    }
    if (isMethod(property)) {
        return !property.computed && (property.method ||
                                      (property.value._fn.simple && property.value._fn.captures.length === 0));
    }
    if (property.computed) {
        return !isAnonymous(property.value);
    }
    return property.shorthand || nameOfKey(property.key) !== '__proto__';
}

function writeKey(l, property) {
    var key = property.key;

    if (property.computed) { // the key is made a property key before its value is there
        l.putAt(lowering.isInert(property.value) || key.type === 'Literal' ? '[(' : '[__rt.key(', property.start);
        lowering.write(l, key);
        l.put(')]');
    } else if (key.type === 'Identifier') {
        l.putAt(key.name, key.start);
    } else {
        lowering.write(l, key);
    }
}

function writePlain(l, property) {
    if (property.kind !== 'init') {
        l.putAt(property.kind + ' ', property.start);
        writeKey(l, property);
        writeAccessorBody(l, property, property.kind + ' ' + nameOfKey(property.key));
        return;
    }
    if (property.shorthand) {
        l.putAt(property.key.name + ':', property.start);
        lowering.write(l, property.value);
        return;
    }
    writeKey(l, property);
    l.put(':');
    if (property.method) {
        lowering.writeFunction(l, property.value, 'm', nameOfKey(property.key));
    } else {
        if (!property.computed) {
            lowering.setName(property.value, nameOfKey(property.key));
        }
        lowering.write(l, property.value);
    }
}

function writeAccessorBody(l, property, name) {
    var node = property.value;

    lowering.inside(l, node._fn, function () {
        var slot = l.slot();

        l.put('(');
        slot.text = lowering.describe('m', lowering.lengthOf(node.params), lowering.writeFormals(l, node._fn, node), name);
        l.put(')');
        lowering.writeBody(l, node._fn, node);
    });
}

// The call around the literal so far: its name, and what it takes beside the object.
function writeSpecial(l, property) {
    if (property.type === 'SpreadElement') {
        lowering.write(l, property.argument);
        return '__rt.spread(';
    }
    if (!isMethod(property) && !property.computed) {
        lowering.write(l, property.value);
        return '__rt.prototype(';
    }
    if (property.computed) {
        l.put('__rt.key(');
        lowering.write(l, property.key);
        l.put('),');
    } else {
        l.put(lowering.quote(nameOfKey(property.key)) + ',');
    }
    if (isMethod(property)) {
        lowering.writeFunction(l, property.value, 'm', '');
    } else {
        lowering.write(l, property.value);
    }
    return property.kind === 'init' ? '__rt.define(' : property.kind === 'get' ? '__rt.getter(' : '__rt.setter(';
}

/** What stands for itself as a function called at once, because a loop is around it (class_analysis.js). */
lowering.writeIsolated = function (l, node, write) {
    var fn = node._isolate;
    var names, slot;

    if (!fn) {
        write();
        return;
    }
    names = fn.captures.map(function (binding) { return binding.out; }).join(',');
    l.put('(function "m:"(' + names + '){');
    slot = l.slot();
    l.put('return(');
    lowering.inside(l, fn, write);
    l.put(')})(' + names + ')');
    slot.text = lowering.headOf(l, fn);
};

emit.ObjectExpression = function (l, node) {
    lowering.writeIsolated(l, node, function () {
        var home = node._home;

        if (home && home.needsSelf) {
            home.self = l.temp();
            l.put('(' + home.self + '=');
        }
        writeObject(l, node);
        if (home && home.needsSelf) {
            l.put(')');
        }
    });
};

// Groups: each special property alone, plain ones together.
function writeObject(l, node) {
    var calls = l.slot();
    var names = '';
    var first = true;
    var group = [];

    function flush() {
        if (group.length > 0 || first) {
            l.put(first ? '' : ',');
            l.putAt('{', group.length > 0 && !first ? group[0].start : node.start);
            group.forEach(function (property, i) {
                l.put(i > 0 ? ',' : '');
                writePlain(l, property);
            });
            l.put('}');
            if (!first) {
                l.put(')');
                names = (group.some(isAccessor) ? '__rt.extend(' : '__rt.spread(') + names;
            }
        }
        first = false;
        group = [];
    }

    node.properties.forEach(function (property) {
        if (isPlain(property)) {
            group.push(property);
            return;
        }
        flush();
        l.put(',');
        names = writeSpecial(l, property) + names;
        l.put(')');
    });
    if (group.length > 0 || first) {
        flush();
    }
    calls.text = names;
}
