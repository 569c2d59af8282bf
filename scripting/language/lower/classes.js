/*
 * classes.js - classes, private names and `super`.
 *
 * A class becomes one call that is given its parts in the order of the source:
 *   __rt.class(parent, [kind, key, function, ...], brand)
 * Constructors are functions that __rt.super() calls with the object already made. The private fields of an
 * instance live in a record of their own under a hidden key, the brand, so that freezing the instance leaves them alone.
 */
'use strict';

var lowering = internal.lowering;
var emit = lowering.emit;

var KIND = {method: 0, get: 1, set: 2};
var FIELDS = 3;
var STATIC = 4;
var CONSTRUCTOR = 8;
var NOTHING = 9;
var NAMED_BY_KEY = 16;

function isPrivate(member) {
    return member.key && member.key.type === 'PrivateIdentifier';
}

// Names that the class needs at run time.
function nameRecord(l, node, record) {
    var outer = node._binding;
    var isUsed = record.needsSelf || (record.binding && record.binding.references.length > 0);

    if (outer && !node._isolate && !outer.assigned && !outer.box && !outer.dead) {
        record.self = outer.out;
    } else if (isUsed) {
        record.self = l.temp();
    }
    if (record.binding) {
        record.binding.out = record.self;
    }
    Object.keys(record.privates).forEach(function (name) {
        var entry = record.privates[name];

        if (entry.isStatic) {
            record.staticFields = record.staticFields || l.temp();
        } else {
            record.brand = record.brand || l.temp();
        }
        if (entry.kind !== 'field') {
            entry.method = l.temp();
            entry.getter = l.temp();
            entry.setter = l.temp();
        }
    });
}

function writeKey(l, member) {
    if (member.computed) {
        l.put('__rt.key(');
        lowering.write(l, member.key);
        l.put(')');
    } else {
        l.putAt(lowering.quote(lowering.nameOfKey(member.key)), member.key.start);
    }
}

function methodName(member) {
    var prefix = member.kind === 'get' || member.kind === 'set' ? member.kind + ' ' : '';

    if (isPrivate(member)) {
        return prefix + '#' + member.key.name;
    }
    return member.computed ? '' : prefix + lowering.nameOfKey(member.key);
}

function writePrivateMethod(l, member) {
    var entry = member._private;
    var place = member.kind === 'get' ? entry.getter : member.kind === 'set' ? entry.setter : entry.method;

    entry.has = entry.has || {};
    entry.has[member.kind] = true;
    l.put(NOTHING + ',0,(' + place + '=');
    lowering.writeFunction(l, member.value, 'm', methodName(member));
    l.put(')');
}

function writeMethod(l, member) {
    var kind = KIND[member.kind] + (member.static ? STATIC : 0);

    l.putAt(String(kind + (member.computed ? NAMED_BY_KEY : 0)) + ',', member.start);
    writeKey(l, member);
    l.put(',');
    lowering.writeFunction(l, member.value, 'm', methodName(member));
}

// Whether an instance gets fields or private methods of this class.
function hasOwnParts(record) {
    return record.hasFields || Boolean(record.brand);
}

// What a constructor does before its own text.
function writeConstructorEntry(l, node, record, fn) {
    var called = 'new.target||__rt.called(' + lowering.quote(node._name || (node.id && node.id.name) || '') + ')';

    if (fn.derived) {
        l.put('var ' + fn.aliasNewTarget + '=' + called + ',' + fn.entryName + '=this,' + fn.selfName + ';');
    } else {
        l.put(fn.aliasNewTarget ? 'var ' + fn.aliasNewTarget + '=' + called + ';' : called + ';');
        if (hasOwnParts(record)) {
            l.put('__rt.fields(this,' + record.self + ');');
        }
    }
}

/** TypeScript: `constructor(private name) {}` sets a property, too. */
lowering.writeParameterProperties = function (l, fn, self, end) {
    (fn.node._properties || []).forEach(function (name) {
        l.put(self + '.' + name + '=' + name + end);
    });
};

// The end of the first statement that is nothing but super(...): from there on `this` is set.
function superEnd(node) {
    var i, statement;

    for (i = 0; i < node.body.body.length; i++) {
        statement = node.body.body[i];
        if (statement.type === 'ExpressionStatement' && statement.expression.type === 'CallExpression' &&
            statement.expression.callee.type === 'Super') {
            return statement.end;
        }
    }
    return Infinity;
}

function writeConstructor(l, node, record, member) {
    var fn = member.value._fn;

    if (fn.derived) {
        fn.selfName = l.unique('this');
        fn.entryName = l.unique('entry');
        fn.thisIsSet = superEnd(member.value);
    }
    if (fn.derived || fn.usesNewTarget) {
        fn.aliasNewTarget = fn.aliasNewTarget || l.unique('target');
    }
    l.put(CONSTRUCTOR + ',0,');
    lowering.withCaptures(l, fn, function () {
        lowering.writePlain(l, member.value, 'c', node._name || (node.id ? node.id.name : ''), function () {
            writeConstructorEntry(l, node, record, fn);
        });
    });
}

function writeDefaultSuper(l, record, call) {
    var self;

    if (hasOwnParts(record)) {
        self = l.unique('this');
        l.put('var ' + self + '=' + call + ';__rt.fields(' + self + ',' + record.self + ');return ' + self + '}');
    } else {
        l.put('return ' + call + '}');
    }
}

function writeDefaultConstructor(l, node, record) {
    var name = node._name || (node.id ? node.id.name : '');
    var called = 'new.target||__rt.called(' + lowering.quote(name) + ')';

    l.put(CONSTRUCTOR + ',0,function ' + lowering.describe('c', 0, 0, name) + '(){' +
          (l.fn.strict ? '' : '"use strict";'));
    if (node.superClass) {
        writeDefaultSuper(l, record, '__rt.super(' + record.self + ',this,' + called + ',arguments)');
    } else {
        l.put(called + ';' + (hasOwnParts(record) ? '__rt.fields(this,' + record.self + ')' : '') + '}');
    }
}

function writeFieldValue(l, member) {
    if (member.value) {
        lowering.write(l, member.value);
    } else {
        l.put('void 0');
    }
}

// Functions and classes that take their name from where they stand.
function isNameless(value) {
    return Boolean(value) && (lowering.isFunction(value) || value.type === 'ClassExpression') && !value.id;
}

function writeField(l, member, record) {
    if (isPrivate(member)) {
        lowering.setName(member.value, '#' + member.key.name);
        l.putAt((member.static ? record.staticFields : 'this[' + record.brand + ']') + '.' + member.key.name + '=',
                member.start);
        writeFieldValue(l, member);
        l.put(';');
        return;
    }
    l.putAt(member.computed && isNameless(member.value) ? '__rt.namedField(this,' : '__rt.field(this,', member.start);
    if (member.computed) {
        l.put(member._key + ',');
    } else {
        lowering.setName(member.value, lowering.nameOfKey(member.key));
        l.put(lowering.quote(lowering.nameOfKey(member.key)) + ',');
    }
    writeFieldValue(l, member);
    l.put(');');
}

function writeComputedKey(l, member) {
    if (member.computed) {
        member._key = l.temp();
        l.put(NOTHING + ',0,(' + member._key + '=');
        writeKey(l, member);
        l.put('),');
    }
}

// Fields that stand together, in one function.
function writeFields(l, members, record) {
    var fn = members[0]._thunk;

    writeComputedKey(l, members[0]);
    l.put((FIELDS + (fn.isStatic ? STATIC : 0)) + ',0,');
    lowering.withCaptures(l, fn, function () {
        lowering.inside(l, fn, function () {
            var slot;

            l.put('function "m:"(){');
            lowering.writeStrictness(l, fn);
            slot = l.slot();
            members.forEach(function (member) {
                lowering.guarded(l, function () { writeField(l, member, record); });
            });
            l.put('}');
            slot.text = lowering.headOf(l, fn);
        });
    });
}

function writeStaticBlock(l, member) {
    var fn = member._thunk;

    l.putAt((FIELDS + STATIC) + ',0,', member.start);
    lowering.withCaptures(l, fn, function () {
        lowering.inside(l, fn, function () {
            var slot;

            l.put('function "m:"(){');
            lowering.writeStrictness(l, fn);
            slot = l.slot();
            lowering.writeEntry(l, fn.scope);
            lowering.writeStatements(l, member.body, member.body.length > 0 ? member.body[0].start : member.end,
                                     member.end);
            l.put(member.body.length > 0 ? '' : '}');
            slot.text = lowering.headOf(l, fn);
        });
    });
}

function writeMember(l, node, record, member) {
    if (member.type === 'StaticBlock') {
        writeStaticBlock(l, member);
    } else if (member.kind === 'constructor') {
        writeConstructor(l, node, record, member);
    } else if (isPrivate(member)) {
        writePrivateMethod(l, member);
    } else {
        writeMethod(l, member);
    }
}

function writeMembers(l, node, record) {
    var members = node.body.body;
    var count = 0;
    var i, j;

    function part() {
        l.put(count++ > 0 ? ',' : '');
    }

    if (!members.some(function (member) { return member.kind === 'constructor'; })) {
        part();
        writeDefaultConstructor(l, node, record);
    }
    for (i = 0; i < members.length; i = j) {
        part();
        j = i + 1;
        if (members[i].type === 'PropertyDefinition') {
            while (j < members.length && members[j]._thunk === members[i]._thunk) {
                j++;
            }
            writeFields(l, members.slice(i, j), record);
        } else {
            writeMember(l, node, record, members[i]);
        }
    }
}

function hasStatics(node) {
    return node.body.body.some(function (member) { return member._thunk && member._thunk.isStatic; });
}

function writeClass(l, node) {
    var record = node._class;

    nameRecord(l, node, record);
    l.put('(');
    if (record.brand) {
        l.put(record.brand + '=__rt.brand(),');
    }
    if (record.staticFields) {
        l.put(record.staticFields + '={},');
    }
    l.put((record.self ? record.self + '=' : '') + '__rt.class(');
    if (node.superClass) {
        lowering.write(l, node.superClass);
    } else {
        l.put('__rt');
    }
    l.put(',[');
    writeMembers(l, node, record);
    l.putAt(']', node.end - 1);
    l.put((record.brand ? ',' + record.brand : '') + ')');
    if (hasStatics(node)) {
        l.put(',__rt.statics(' + record.self + '),' + record.self);
    }
    l.put(')');
}

emit.ClassExpression = function (l, node) {
    lowering.writeIsolated(l, node, function () { writeClass(l, node); });
};

emit.ClassDeclaration = function (l, node) {
    var binding = node._binding;

    if (!binding) { // export default class {}
        node._name = 'default';
        l.put('__default=');
        emit.ClassExpression(l, node);
        l.put(';');
        return;
    }
    l.declareName(binding.out);
    if (binding.box && !binding.boxAtEntry) {
        l.put(binding.out + '={v:');
        emit.ClassExpression(l, node);
        l.put('};');
    } else {
        l.put(lowering.nameOf(binding) + '=');
        emit.ClassExpression(l, node);
        l.put(';');
    }
};

/* Private names and super, as they are used. */

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

function writePrivateRead(l, entry, writeObject) {
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
}

function writePrivateStore(l, entry, writeObject, writeValue) {
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
}

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
        writePrivateRead(l, node._private, function () { lowering.write(l, node.object); });
        return;
    }
    l.putAt('__rt.superGet(' + homeOf(l) + ',' + lowering.thisOf(l, node.start) + ',', node.start);
    writeSuperKey(l, node);
    l.put(')');
};

/** The same for an object that is in a variable. */
lowering.writePrivateOf = function (l, node, base) {
    writePrivateRead(l, node._private, function () { l.put(base); });
};

lowering.storeSpecial = function (l, node, value) {
    var writeValue = typeof value === 'string' ? function () { l.put(value); } : value;

    if (node._private) {
        writePrivateStore(l, node._private, function () { lowering.write(l, node.object); }, writeValue);
        return;
    }
    l.putAt(superSetter(l) + homeOf(l) + ',' + lowering.thisOf(l, node.start) + ',', node.start);
    writeSuperKey(l, node);
    l.put(',');
    writeValue();
    l.put(')');
};

lowering.specialReference = function (l, node) {
    var held = l.temp();
    var receiver;

    if (node._private) {
        l.put(held + '=');
        lowering.write(l, node.object);
        l.put(',');
        return {
            read: function () { writePrivateRead(l, node._private, function () { l.put(held); }); },
            write: function (value) {
                writePrivateStore(l, node._private, function () { l.put(held); },
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
    writePrivateRead(l, node._private, function () { l.put(held); });
    l.put(')');
    then(held);
};

lowering.writePrivateIn = function (l, node) {
    l.putAt(node._private.isStatic ? '__rt.sameClass(' : '__rt.hasBrand(', node.start);
    lowering.write(l, node.right);
    l.put(',' + brandOf(node._private) + ')');
};

lowering.writeSuperCall = function (l, node) {
    var target = lowering.owner(l.fn);

    l.putAt('(' + target.selfName + '=__rt.super(' + target.home.self + ',' + target.entryName + ',' +
            target.aliasNewTarget + ',', node.start);
    if (node.arguments.some(function (argument) { return argument.type === 'SpreadElement'; })) {
        lowering.writeList(l, node.arguments);
    } else {
        l.put('[');
        node.arguments.forEach(function (argument, i) {
            l.put(i > 0 ? ',' : '');
            lowering.write(l, argument);
        });
        l.put(']');
    }
    l.put(',' + target.selfName + ')'); // the arguments may have said super(), too
    if (hasOwnParts(target.home)) {
        l.put(',__rt.fields(' + target.selfName + ',' + target.home.self + '),' + target.selfName);
    }
    if (target.node._properties) {
        l.put(',');
        lowering.writeParameterProperties(l, target, target.selfName, ',');
        l.put(target.selfName);
    }
    l.put(')');
};
