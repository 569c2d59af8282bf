/*
 * special_members.js - members that ES5 has no reference to: private ones (private_names.js), and those of `super`.
 */
'use strict';

var lowering = internal.lowering;

function homeOf(l) {
    var target = lowering.owner(l.fn);
    var home = target.home;

    return home.isClass && !target.isStatic ? home.self + '.prototype' : home.self;
}

function superSetter(l) {
    return l.fn.strict ? '__rt.superSet(' : '__rt.superSetQuietly(';
}

function writeSuperKey(l, node) {
    if (node.computed) {
        lowering.write(l, node.property);
    } else {
        l.putAt(lowering.quote(node.property.name), node.property.start);
    }
}

/** Reads a private member or one of `super`. */
lowering.writeSpecial = function (l, node) {
    if (node._private) {
        lowering.writePrivateRead(l, node._private, function () { lowering.write(l, node.object); });
        return;
    }
    l.putAt('__rt.superGet(' + homeOf(l) + ',' + lowering.thisOf(l, node.start) + ',', node.start);
    writeSuperKey(l, node);
    l.put(')');
};

/** Sets it: `value` is a text, or writes one. */
lowering.storeSpecial = function (l, node, value) {
    var writeValue = typeof value === 'string' ? function () { l.put(value); } : value;

    if (node._private) {
        lowering.writePrivateStore(l, node._private, function () { lowering.write(l, node.object); }, writeValue);
        return;
    }
    l.putAt(superSetter(l) + homeOf(l) + ',' + lowering.thisOf(l, node.start) + ',', node.start);
    writeSuperKey(l, node);
    l.put(',');
    writeValue();
    l.put(')');
};

/** Evaluates the object and the key once; what is returned reads and writes the member from then on. */
lowering.specialReference = function (l, node) {
    var held = l.temp();
    var receiver;

    if (node._private) {
        l.put(held + '=');
        lowering.write(l, node.object);
        l.put(',');
        return {
            read: function () { lowering.writePrivateRead(l, node._private, function () { l.put(held); }); },
            write: function (value) {
                lowering.writePrivateStore(l, node._private, function () { l.put(held); },
                                           typeof value === 'string' ? function () { l.put(value); } : value);
            }
        };
    }
    receiver = lowering.thisOf(l, node.start);
    l.put((node.computed ? receiver + ',' : '') + held + '=');
    writeSuperKey(l, node);
    l.put(',');
    return {
        read: function () { l.put('__rt.superGet(' + homeOf(l) + ',' + receiver + ',' + held + ')'); },
        write: function (value) {
            l.put(superSetter(l) + homeOf(l) + ',' + receiver + ',' + held + ',');
            if (typeof value === 'string') {
                l.put(value);
            } else {
                value();
            }
            l.put(')');
        }
    };
};

/** A method that is called: writes the function, then `then` gets the text of its `this`. */
lowering.writeMethod = function (l, node, then) {
    var held;

    if (!node._private) {
        lowering.writeSpecial(l, node);
        then(lowering.thisOf(l, node.start));
        return;
    }
    held = l.temp();
    l.put('(' + held + '=');
    lowering.write(l, node.object);
    l.put(',');
    lowering.writePrivateRead(l, node._private, function () { l.put(held); });
    l.put(')');
    then(held);
};
