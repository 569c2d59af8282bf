/*
 * class_analysis.js - classes and their private names, and objects whose methods say `super`.
 */
'use strict';

var lowering = internal.lowering;
var FunctionRecord = lowering.FunctionRecord;
var HomeRecord = lowering.HomeRecord;
var Scope = lowering.Scope;
var visit = lowering.visit;
var visitors = lowering.visitors;

// In a loop, names of a class's own would be shared by all turns, and in eval code by all who run such: it becomes a
// function, called at once.
function isolate(l, node, scope) {
    var fn;

    if (!scope.loop && !(l.isScript && scope.fn === l.fn && !scope.fn.strict)) {
        return scope;
    }
    fn = new FunctionRecord(node, scope.fn, 'arrow');
    fn.async = fn.generator = false;
    scope.fn.madeInside++;
    node._isolate = fn;
    fn.scope = new Scope(fn, scope, true, null);
    return fn.scope;
}

function declarePrivate(record, member) {
    var name = member.key.name;
    var entry = record.privates[name];
    var isMethod = member.type === 'MethodDefinition';

    if (!entry) {
        entry = record.privates[name] = {
            record: record, name: name, isStatic: member.static, kind: isMethod ? member.kind : 'field',
            method: null, getter: null, setter: null
        };
    }
    if (isMethod && member.kind !== 'method') {
        entry.kind = 'accessor';
    }
    member._private = entry;
    record.needsSelf = true;
}

// Fields that stand together are initialised by one function.
function visitField(l, member, scope, record, last) {
    var fn;

    if (last && last.isStatic === member.static && !member.computed) {
        member._thunk = last;
        fn = last;
    } else {
        fn = member._thunk = new FunctionRecord(null, scope.fn, 'initializer');
        fn.position = member.start;
        fn.home = record;
        fn.isStatic = member.static;
        fn.strict = true;
        fn.scope = new Scope(fn, scope, true, null);
        member._first = true;
    }
    if (member.static) {
        record.needsSelf = true;
    } else {
        record.hasFields = true;
        record.needsSelf = true;
    }
    if (member.value) {
        visit(l, member.value, fn.scope);
    }
    return fn;
}

function visitStaticBlock(l, member, scope, record) {
    var fn = member._thunk = new FunctionRecord(null, scope.fn, 'initializer');

    fn.position = member.start;
    fn.home = record;
    fn.isStatic = true;
    fn.strict = true;
    fn.scope = new Scope(fn, scope, true, null);
    record.needsSelf = true;
    member.body.forEach(function (statement) { lowering.hoistVariables(l, fn.scope, statement); });
    lowering.hoistLexical(l, fn.scope, member.body);
    lowering.visitAll(l, member.body, fn.scope);
}

function visitMember(l, member, scope, record, last) {
    var fn;

    if (member.computed) {
        visit(l, member.key, scope);
    }
    if (member.type === 'PropertyDefinition') {
        return visitField(l, member, scope, record, last);
    }
    if (member.type === 'StaticBlock') {
        visitStaticBlock(l, member, scope, record);
        return null;
    }
    fn = lowering.visitFunction(l, member.value, scope, member.kind === 'constructor' ? 'constructor' : 'method', record);
    fn.isStatic = member.static;
    fn.derived = member.kind === 'constructor' && record.node.superClass !== null;
    return last; // a method in between does not part fields, but their text must stay in order
}

function visitClass(l, node, outer) {
    var scope = isolate(l, node, outer);
    var record = node._class = new HomeRecord(node, true);
    var inner = new Scope(scope.fn, scope, false, null);
    var wasStrict = inner.fn.strict;
    var outerClass = l.currentClass;
    var last = null;

    record.outerClass = outerClass;
    record.needsSelf = node.superClass !== null;
    scope.fn.madeInside++;
    if (node.id) {
        record.binding = lowering.declare(l, inner, node.id.name, 'class name', node.start);
        if (node.type === 'ClassDeclaration') {
            node._binding = lowering.findBinding(outer, node.id.name);
        }
    }
    inner.fn.strict = true;
    if (node.superClass) {
        visit(l, node.superClass, inner);
    }
    l.currentClass = record;
    node.body.body.forEach(function (member) {
        if (member.key && member.key.type === 'PrivateIdentifier') {
            declarePrivate(record, member);
        }
    });
    node.body.body.forEach(function (member, i) {
        var before = node.body.body[i - 1];

        last = visitMember(l, member, inner, record, before && before.type === 'PropertyDefinition' ? last : null);
    });
    l.currentClass = outerClass;
    inner.fn.strict = wasStrict;
}

function findPrivate(l, node) {
    var record = l.currentClass;

    while (record && !record.privates[node.name]) {
        record = record.outerClass;
    }
    if (!record) {
        throw l.error(node, 'Private field \'#' + node.name + '\' must be declared in an enclosing class');
    }
    record.needsSelf = true;
    return record.privates[node.name];
}

function visitObject(l, node, outer) {
    var scope = outer;
    var record = null;

    if (node.properties.some(function (property) { return property.method || /et$/.test(property.kind); }) &&
        /\bsuper\b/.test(l.source.slice(node.start, node.end))) {
        scope = isolate(l, node, outer);
        record = node._home = new HomeRecord(node, false);
    }
    node.properties.forEach(function (property) {
        if (property.type === 'SpreadElement') {
            visit(l, property.argument, scope);
            return;
        }
        if (property.computed) {
            visit(l, property.key, scope);
        }
        if (property.method || property.kind !== 'init') {
            lowering.visitFunction(l, property.value, scope, 'method', record);
        } else {
            visit(l, property.value, scope);
        }
    });
}

visitors.ClassDeclaration = visitClass;
visitors.ClassExpression = visitClass;
visitors.ObjectExpression = visitObject;

visitors.MemberExpression = function (l, node, scope) {
    visit(l, node.object, scope);
    if (node.property.type === 'PrivateIdentifier') {
        node._private = findPrivate(l, node.property);
    } else if (node.computed) {
        visit(l, node.property, scope);
    }
    if (node.object.type === 'Super') {
        node._fn = scope.fn;
    }
};

visitors.BinaryExpression = function (l, node, scope) {
    if (node.left.type === 'PrivateIdentifier') {
        node._private = findPrivate(l, node.left);
    } else {
        visit(l, node.left, scope);
    }
    visit(l, node.right, scope);
};
