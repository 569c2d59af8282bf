/*
 * private_names.js - private names as they are used: `a.#b`, and `#b in a`.
 *
 * class_analysis.js leaves the entry of its name on each use (`_private`); classes.js gives the entry its variables.
 */
'use strict';

var lowering = internal.lowering;

function checkOf(entry) {
    return entry.isStatic ? '__rt.isClass(' : '__rt.isBranded(';
}

function brandOf(entry) {
    return entry.isStatic ? entry.record.self : entry.record.brand;
}

// The record that has the field, of the object that `writeObject` writes.
function writeRecord(l, entry, writeObject) {
    if (entry.isStatic) {
        l.put('__rt.staticRecord(');
        writeObject();
        l.put(',' + entry.record.self + ',' + entry.record.staticFields + ')');
    } else {
        l.put('__rt.record(');
        writeObject();
        l.put(',' + entry.record.brand + ')');
    }
    l.put('.' + entry.name);
}

/** Reads the private member of the object that `writeObject` writes. */
lowering.writePrivateRead = function (l, entry, writeObject) {
    if (entry.kind === 'field') {
        writeRecord(l, entry, writeObject);
        return;
    }
    if (entry.kind === 'method') {
        l.put('(' + checkOf(entry));
        writeObject();
        l.put(',' + brandOf(entry) + '),' + entry.method + ')');
        return;
    }
    l.put('__rt.privateGet(' + entry.getter + ',' + checkOf(entry));
    writeObject();
    l.put(',' + brandOf(entry) + '),' + lowering.quote('#' + entry.name) + ')');
};

/** Sets it to what `writeValue` writes. */
lowering.writePrivateStore = function (l, entry, writeObject, writeValue) {
    if (entry.kind === 'field') {
        writeRecord(l, entry, writeObject);
        l.put('=');
        writeValue();
        return;
    }
    l.put('__rt.privateSet(' + (entry.kind === 'method' ? 'void 0' : entry.setter) + ',' + checkOf(entry));
    writeObject();
    l.put(',' + brandOf(entry) + '),');
    writeValue();
    l.put(',' + lowering.quote('#' + entry.name) + ')');
};

/** Reads it of an object that is in a variable. */
lowering.writePrivateOf = function (l, node, base) {
    lowering.writePrivateRead(l, node._private, function () { l.put(base); });
};

/** `#name in value`. */
lowering.writePrivateIn = function (l, node) {
    l.putAt(node._private.isStatic ? '__rt.sameClass(' : '__rt.hasBrand(', node.start);
    lowering.write(l, node.right);
    l.put(',' + brandOf(node._private) + ')');
};
