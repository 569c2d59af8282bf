/*
 * classes.js - classes and their members.
 *
 * A class becomes one call that is given its parts in the order of the source:
 *   __rt.class(parent, [kind, key, function, ...], brand)
 * The private fields of an instance live in a record of their own under a hidden key, the brand, so that freezing the
 * instance leaves them alone. Constructors are in constructors.js; private names as they are used, in private_names.js.
 */
'use strict';

var lowering = internal.lowering;
var emit = lowering.emit;

var KIND = {method: 0, get: 1, set: 2};
var FIELDS = 3;
var STATIC = 4;
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
        lowering.writeConstructor(l, node, record, member);
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
        lowering.writeDefaultConstructor(l, node, record);
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
