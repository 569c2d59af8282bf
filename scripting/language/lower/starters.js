/*
 * starters.js - async functions and generators, `await` and `yield`.
 *
 * An async function or generator becomes a plain function, the starter, that starts its body, a function of its own, as
 * a coroutine (coroutine.js, generator.js).
 */
'use strict';

var lowering = internal.lowering;
var emit = lowering.emit;

var DIRECT_MAX = 4; // parameters that a starter hands on one by one

function starterOf(fn) {
    if (fn.async) {
        return fn.generator ? '__rt.asyncGenerator' : '__rt.async';
    }
    return '__rt.generator';
}

// What puts the kind on the function.
function markerOf(fn) {
    if (fn.async) {
        return fn.generator ? 'asyncGeneratorFunction' : 'asyncFunction';
    }
    return 'generatorFunction';
}

function passesAll(fn, node) {
    return !fn.simple || fn.usesArguments || node.params.length > DIRECT_MAX;
}

// The names of the starter's own formals.
function formalNames(fn, node) {
    return fn.simple ? node.params.map(function (parameter) { return parameter._binding.out; }) : [];
}

// `return start(inner, self, this, ...)`, for a starter whose head is written.
function writeStart(l, node, inner, self) {
    var fn = node._fn;
    var all = passesAll(fn, node);
    var receiver = fn.arrow ? 'void 0' : 'this';

    lowering.writeStrictness(l, fn);
    l.put('return ' + starterOf(fn) + (all ? 'All(' : '('));
    inner();
    l.put((fn.generator ? ',' + self : '') + ',' + receiver);
    if (all) {
        l.put(',arguments');
    } else {
        formalNames(fn, node).forEach(function (name) { l.put(',' + name); });
    }
    l.put(')');
}

// A generator binds its parameters when it is called, not when it is first asked; its body then sees them from inside.
function bindsEarly(node) {
    return node._fn.generator && !node._fn.simple;
}

function writeEarlyGenerator(l, node, self) {
    var fn = node._fn;

    lowering.inside(l, fn, function () {
        var slot;

        lowering.writeFormals(l, fn, node);
        l.put('){');
        lowering.writeStrictness(l, fn);
        slot = l.slot();
        lowering.writeParameters(l, fn, node);
        slot.text = lowering.headOf(l, fn);
        fn.temps = [];
        fn.hoists = [];
        l.put('return ' + starterOf(fn) + 'All(function "m:"()');
        lowering.writeBody(l, fn, node, null, true);
        l.put(',' + self + ',this,arguments)');
    });
}

/** An async function or generator as an expression. The kind is put on it by __rt, once it is made. */
lowering.writeStarter = function (l, node, name) {
    var fn = node._fn;
    var letter = fn.generator ? 'c' : 'm';
    var self = fn.generator ? l.unique('self') : '';
    var formals = passesAll(fn, node) ? [] : formalNames(fn, node);

    l.put('__rt.' + markerOf(fn) + '(');
    if (bindsEarly(node)) {
        l.put('function ' + self + '(');
        writeEarlyGenerator(l, node, self);
        l.put('},' + lowering.quote(name) + ',' + lowering.lengthOf(node.params) + ')');
        return;
    }
    if (fn.generator) {
        // Its prototype is asked for at each call, so it must know itself.
        l.put('function ' + self + '(' + formals.join(',') + '){');
    } else {
        l.put('function ' + lowering.describe(letter, lowering.lengthOf(node.params), formals.length, name) +
              '(' + formals.join(',') + '){');
    }
    writeStart(l, node, function () { lowering.writePlain(l, node, 'm', name); }, self);
    l.put(fn.generator ? '},' + lowering.quote(name) + ',' + lowering.lengthOf(node.params) + ')' : '})');
};

/**
 * The same as a declaration, which the engine hoists. Gives the name of the body, a declaration that is still to be
 * written; or '' when it stands inside.
 */
lowering.writeStarterDeclaration = function (l, node, name) {
    var fn = node._fn;
    var inner;

    l.hoist('__rt.' + markerOf(fn) + '(' + name + ',' + lowering.quote(node.id ? node.id.name : 'default') + ',' +
            lowering.lengthOf(node.params) + ');');
    l.putAt('function ', node.start);
    if (bindsEarly(node)) {
        l.put(name + '(');
        writeEarlyGenerator(l, node, name);
        l.put('}');
        return '';
    }
    inner = l.uniqueBody(name);
    l.put(name + '(' + (passesAll(fn, node) ? '' : formalNames(fn, node).join(',')) + '){');
    writeStart(l, node, function () { l.put(inner); }, name);
    l.put('}');
    return inner;
};

emit.AwaitExpression = function (l, node) {
    l.putAt(l.fn.async && l.fn.generator ? '__rt.awaitInGenerator(' : '__rt.await(', node.start);
    lowering.write(l, node.argument);
    l.put(')');
};

emit.YieldExpression = function (l, node) {
    l.putAt('__rt.' + (l.fn.async ? 'asyncYield' : 'yield') + (node.delegate ? 'All(' : '('), node.start);
    if (node.argument) {
        lowering.write(l, node.argument);
    }
    l.put(')');
};
