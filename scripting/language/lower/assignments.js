/*
 * assignments.js - every way to store into a name or a property, and declarations.
 */
'use strict';

var lowering = internal.lowering;
var emit = lowering.emit;

/** Writes `target=value` as an expression; `value` is a text, or a function that writes. */
function store(l, target, value) {
    switch (target.type) {
    case 'Identifier':
        storeName(l, target, value);
        break;
    case 'MemberExpression':
        if (target._private || target.object.type === 'Super') {
            lowering.storeSpecial(l, target, value);
            break;
        }
        lowering.write(l, target);
        l.put('=');
        give(l, value);
        break;
    default:
        throw l.error(target, 'Invalid assignment target');
    }
}
lowering.store = store;

function give(l, value) {
    if (typeof value === 'string') {
        l.put(value);
    } else {
        value();
    }
}

var FIXED = {'const': true, 'import': true, 'class name': true, 'own name': true};

/** Whether a name cannot be given another value. */
function isFixed(binding) {
    return Boolean(binding) && FIXED[binding.kind] === true;
}
lowering.isFixed = isFixed;

// In sloppy code a function's own name stays what it is. That there is no value yet is said before that it cannot change.
function storeFixed(l, node, value) {
    var isQuiet = node._binding.kind === 'own name' && !node._scope.fn.strict;

    l.putAt(isQuiet ? '(' : '__rt.constant(' + lowering.quote(node.name) + ',', node.start);
    if (node._early) {
        l.put('__rt.alive(');
        give(l, value);
        l.put(',' + lowering.nameOf(node._binding) + ',' + lowering.quote(node.name) + '))');
        return;
    }
    give(l, value);
    l.put(')');
}

function storeName(l, node, value) {
    var binding = node._binding;
    var name = binding ? lowering.nameOf(binding) : node._alias || node.name;

    if (node._dead) {
        give(l, value);
        l.putAt(',__rt.dead(' + lowering.quote(node.name) + ')', node.start);
        return;
    }
    if (isFixed(binding)) {
        storeFixed(l, node, value);
        return;
    }
    l.putAt(name + '=', node.start);
    if (node._early) {
        l.put('__rt.alive(');
        give(l, value);
        l.put(',' + name + ',' + lowering.quote(node.name) + ')');
    } else {
        give(l, value);
    }
}

// Gives a name its first value.
function bind(l, node, value) {
    var binding = node._binding;

    if (!binding) { // of a script's top level, where it is the caller's
        l.declareName(node.name);
        l.putAt(node.name + '=', node.start);
        give(l, value);
        return;
    }
    if (binding.kind !== 'function') { // a parameter here is one in a pattern, or the rest: no formal
        l.declareName(binding.out);
    }
    if (binding.box && !binding.boxAtEntry) {
        l.putAt(binding.out + '={v:', node.start);
        give(l, value);
        l.put('}');
    } else {
        l.putAt(lowering.nameOf(binding) + '=', node.start);
        give(l, value);
    }
}
lowering.bind = bind;

var LOGICAL = {'||=': '||', '&&=': '&&'};

/**
 * Writes what must be known of a target before it is read and written, and gives the reading and the writing.
 * `once`: there will be one of the two, so the key need not be made a property key now.
 */
function referenceTo(l, node, once) {
    var object, key;

    if (node.type === 'Identifier') {
        return {read: function () { emit.Identifier(l, node); },
                write: function (value) { storeName(l, node, value); }};
    }
    if (node._private || node.object.type === 'Super') {
        return lowering.specialReference(l, node);
    }
    object = l.temp();
    l.put(object + '=');
    lowering.write(l, node.object);
    l.put(',');
    if (node.computed) {
        key = l.temp();
        l.put(key + (once ? '=(' : '=__rt.keyOf(' + object + ','));
        lowering.write(l, node.property);
        l.put('),');
        object += '[' + key + ']';
    } else {
        object += '.' + node.property.name;
    }
    return {read: function () { l.put(object); },
            write: function (value) { l.put(object + '='); give(l, value); }};
}
lowering.referenceTo = referenceTo;

function assignLogical(l, node) {
    var reference, held;

    lowering.nameFor(node.right, node.left);
    l.put('(');
    reference = referenceTo(l, node.left);
    if (node.operator === '??=') {
        held = l.temp();
        l.put('(' + held + '=');
        reference.read();
        l.put(')!=null?' + held + ':(');
    } else {
        reference.read();
        l.put(LOGICAL[node.operator] + '(');
    }
    reference.write(function () { lowering.write(l, node.right); });
    l.put('))');
}

function isSpecial(node) {
    var binding = node._binding;

    if (node.type === 'MemberExpression') {
        return node.object.type === 'Super' || (node._private && node._private.kind !== 'field');
    }
    return Boolean(node._early || node._dead) || isFixed(binding);
}

function assignCompound(l, node) {
    var reference;

    l.put('(');
    reference = referenceTo(l, node.left);
    reference.write(function () {
        reference.read();
        l.put(node.operator.slice(0, -1) + '(');
        lowering.write(l, node.right);
        l.put(')');
    });
    l.put(')');
}

emit.AssignmentExpression = function (l, node) {
    if (lowering.isPattern(node.left)) {
        lowering.assignPattern(l, node);
    } else if (node.operator === '=') {
        if (node.start === node.left.start) { // `(f) = function () {}` names nothing
            lowering.nameFor(node.right, node.left);
        }
        if (node.left.type === 'Identifier' || node.left._private || node.left.object.type === 'Super') {
            l.put('(');
            store(l, node.left, function () { lowering.write(l, node.right); });
            l.put(')');
        } else {
            lowering.copyThrough(l, node);
        }
    } else if (LOGICAL[node.operator] || node.operator === '??=') {
        assignLogical(l, node);
    } else if (isSpecial(node.left)) {
        assignCompound(l, node);
    } else {
        lowering.copyThrough(l, node);
    }
};

emit.UpdateExpression = function (l, node) {
    var reference, held;

    if (!isSpecial(node.argument)) {
        lowering.copyThrough(l, node);
        return;
    }
    held = l.temp();
    l.put('(');
    reference = referenceTo(l, node.argument);
    l.put(held + '=+');
    reference.read();
    l.put(',');
    reference.write(held + node.operator[0] + '1');
    l.put(node.prefix ? ')' : ',' + held + ')');
};

// `let x;` in a loop begins each turn without a value.
function needsReset(declaration, declarator) {
    return declaration.kind !== 'var' && declarator.id._binding && declarator.id._binding.loop;
}

function writeDeclarator(l, declaration, declarator) {
    var binding;

    if (lowering.isPattern(declarator.id)) {
        lowering.writePatternDeclaration(l, declarator.id, declarator.init);
        return;
    }
    binding = declarator.id._binding;
    if (declarator.init) {
        lowering.nameFor(declarator.init, declarator.id);
        bind(l, declarator.id, function () { lowering.write(l, declarator.init); });
    } else if (binding && (binding.dead || needsReset(declaration, declarator) || binding.box)) {
        bind(l, declarator.id, 'void 0');
    } else {
        bind(l, declarator.id, binding ? binding.out : declarator.id.name);
    }
}

// Whether `var a = 1, b` can be written as it is, with `var`.
function isPlain(declaration) {
    return declaration.declarations.every(function (declarator) {
        var binding = declarator.id._binding;

        return declarator.id.type === 'Identifier' && !(binding && (binding.boxAtEntry || binding.imported));
    });
}

function writePlainDeclaration(l, node) {
    var at = node.declarations[0].start;

    l.putAt('var ', node.start);
    node.declarations.forEach(function (declarator) {
        var binding = declarator.id._binding;
        var name = binding ? binding.out : declarator.id.name;
        var value = declarator.init;

        l.copy(at, declarator.start);
        at = declarator.end;
        l.putAt(name, declarator.start);
        if (value) {
            lowering.nameFor(value, declarator.id);
            l.put(binding && binding.box ? '={v:' : '=');
            lowering.write(l, value);
            l.put(binding && binding.box ? '}' : '');
        } else if (binding && binding.box) {
            l.put('={v:void 0}');
        } else if (binding && (binding.dead || needsReset(node, declarator))) {
            l.put('=void 0');
        }
    });
}

/** Writes declarations; in a `for` head without a semicolon. */
emit.VariableDeclaration = function (l, node) {
    if (isPlain(node)) {
        writePlainDeclaration(l, node);
        return;
    }
    node.declarations.forEach(function (declarator, i) {
        if (i > 0) {
            l.put(',');
        }
        writeDeclarator(l, node, declarator);
    });
};
