/*
 * constructors.js - the constructors of classes, and the super() in them.
 *
 * Constructors are functions that __rt.super() calls with the object already made; fields and parameter properties are
 * put on it as soon as `this` is set.
 */
'use strict';

var lowering = internal.lowering;

var CONSTRUCTOR = 8;

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

/** A constructor that stands in the class, as a part of it. */
lowering.writeConstructor = function (l, node, record, member) {
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
};

function writeDefaultSuper(l, record, call) {
    var self;

    if (hasOwnParts(record)) {
        self = l.unique('this');
        l.put('var ' + self + '=' + call + ';__rt.fields(' + self + ',' + record.self + ');return ' + self + '}');
    } else {
        l.put('return ' + call + '}');
    }
}

/** The constructor of a class that has none in its text. */
lowering.writeDefaultConstructor = function (l, node, record) {
    var name = node._name || (node.id ? node.id.name : '');
    var called = 'new.target||__rt.called(' + lowering.quote(name) + ')';

    l.put(CONSTRUCTOR + ',0,function ' + lowering.describe('c', 0, 0, name) + '(){' +
          (l.fn.strict ? '' : '"use strict";'));
    if (node.superClass) {
        writeDefaultSuper(l, record, '__rt.super(' + record.self + ',this,' + called + ',arguments)');
    } else {
        l.put(called + ';' + (hasOwnParts(record) ? '__rt.fields(this,' + record.self + ')' : '') + '}');
    }
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
