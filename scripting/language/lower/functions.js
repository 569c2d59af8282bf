/*
 * functions.js - functions: arrows, parameters, async functions and generators.
 *
 * An async function or generator becomes a plain function that starts its body, a function of its own, as a
 * coroutine (coroutine.js, generator.js). The engine takes a description in the place of a function expression's name:
 * "m2:get x" is a method or arrow of length 2 called `get x`, "c:A" something to be called with `new`.
 */
'use strict';

var lowering = internal.lowering;
var emit = lowering.emit;

var DIRECT_MAX = 4; // parameters that a starter hands on one by one

/** Declarations that a function needs at its head, as text. */
lowering.headOf = function (l, fn) {
    var variables = fn.temps.slice();

    if (fn.aliasThis) {
        variables.push(fn.aliasThis + '=this');
    }
    if (fn.aliasArguments) {
        variables.push(fn.aliasArguments + '=arguments');
    }
    if (fn.aliasNewTarget && fn.kind !== 'constructor') {
        variables.push(fn.aliasNewTarget + '=new.target');
    }
    return (variables.length > 0 ? 'var ' + variables.join(',') + ';' : '') + fn.hoists.join('');
};

// How many parameters count for .length: those before the first default or rest.
function lengthOf(parameters) {
    var i;

    for (i = 0; i < parameters.length; i++) {
        if (parameters[i].type === 'AssignmentPattern' || parameters[i].type === 'RestElement') {
            return i;
        }
    }
    return parameters.length;
}

lowering.lengthOf = lengthOf;

function describe(letter, length, formals, name) {
    return lowering.quote(letter + (length === formals ? '' : length) + ':' + name);
}
lowering.describe = describe;

function isHoistedOver(parameter) {
    var target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;

    return target.type === 'Identifier' && target._binding.declaration !== null;
}

/**
 * Whether `arguments` must not follow the formals, as it does in ES5's sloppy functions: then there are none, and the
 * body reads `arguments`. What is hoisted over a parameter or over `arguments` would be lost by that.
 */
function isDetached(fn, node) {
    return !fn.simple && !fn.strict && fn.usesArguments && !fn.scope.bindings['arguments'] &&
           !(node._bodyScope && node._bodyScope.bindings['arguments']) && !node.params.some(isHoistedOver);
}

// Whether .length must be set because the engine would count formals.
function isMiscounted(node) {
    return lengthOf(node.params) !== (isDetached(node._fn, node) ? 0 : node.params.length);
}

// The formal parameters as ES5 has them; what is more is done in the body.
function writeFormals(l, fn, node) {
    var at = -1;

    if (fn.simple) {
        node.params.forEach(function (parameter) {
            if (at >= 0) {
                l.put(',');
            }
            at = parameter.end;
            l.putAt(parameter._binding.out, parameter.start);
        });
        return node.params.length;
    }
    fn.formals = [];
    node.params.forEach(function (parameter) {
        var target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;

        if (parameter.type === 'RestElement') {
            return;
        }
        fn.formals.push(target.type === 'Identifier' && !target._binding.dead ? target._binding.out : l.unique('p'));
    });
    if (isDetached(fn, node)) {
        return 0;
    }
    l.put(fn.formals.join(','));
    return fn.formals.length;
}

lowering.writeFormals = writeFormals;

// Parameters that a function among the parameters may ask for before their turn.
function writeUnborn(l, node) {
    node.params.forEach(function (parameter) {
        lowering.eachName(parameter, function (identifier) {
            if (identifier._binding.dead) {
                l.declareName(identifier._binding.out);
                l.put(identifier._binding.out + '=' + l.dead() + ';');
            }
        });
    });
}

// What stands for the formals of a function that has none.
function writeDetached(l, fn, node) {
    if (isDetached(fn, node)) {
        fn.formals.forEach(function (formal, i) {
            l.declareName(formal);
            l.put(formal + '=arguments[' + i + '];');
        });
    }
}

// Defaults, patterns and the rest, in order.
function writeParameters(l, fn, node) {
    if (fn.simple) {
        return;
    }
    writeDetached(l, fn, node);
    writeUnborn(l, node);
    node.params.forEach(function (parameter, i) {
        var formal = fn.formals[i];
        var target = parameter;

        if (parameter.type === 'RestElement') {
            lowering.writeBinding(l, parameter.argument, '__rt.rest(arguments,' + i + ')');
            l.put(';');
            return;
        }
        if (parameter.type === 'AssignmentPattern') {
            target = parameter.left;
            lowering.nameFor(parameter.right, target);
            lowering.guarded(l, function () {
                l.put('if(' + formal + '===void 0)' + formal + '=');
                lowering.write(l, parameter.right);
                l.put(';');
            });
        }
        if (target.type !== 'Identifier' || target._binding.dead) {
            lowering.writeBinding(l, target, formal);
            l.put(';');
        }
    });
}

function writeBodyEntry(l, node) {
    var scope = node._bodyScope;

    if (!scope) {
        return;
    }
    Object.keys(scope.bindings).forEach(function (name) {
        var binding = scope.bindings[name];

        if (binding.initial) {
            l.put('var ' + binding.out + '=' + binding.initial.out + ';');
        }
    });
    lowering.writeEntry(l, scope);
}

/** The directive of a function that is strict where the code around it is not: one of a class, in a sloppy file. */
function writeStrictness(l, fn) {
    if (fn.strict && !fn.parent.strict) {
        l.put('"use strict";');
    }
}
lowering.writeStrictness = writeStrictness;

// From `{` to `}`.
function writeBody(l, fn, node, before, isBound) {
    var body = node.body;
    var slot, at, i;

    l.put('{');
    writeStrictness(l, fn);
    if (body.type !== 'BlockStatement') {
        slot = l.slot();
        writeParameters(l, fn, node);
        lowering.guarded(l, function () {
            l.put('return(');
            lowering.write(l, body);
            l.put(')');
        });
        l.put('}');
    } else {
        at = body.start + 1;
        for (i = 0; i < body.body.length && body.body[i].directive !== undefined; i++) {
            lowering.writeDirective(l, body.body[i], at);
            at = body.body[i].end;
        }
        slot = l.slot();
        if (before) {
            before();
        }
        if (!isBound) {
            writeParameters(l, fn, node);
        }
        if (!fn.derived) {
            lowering.writeParameterProperties(l, fn, 'this', ';');
        }
        writeBodyEntry(l, node);
        if (fn.derived && fn.leaveLabel !== '') {
            l.declareName(fn.leaveValue);
            l.put(fn.leaveLabel + ':{');
        }
        lowering.writeStatements(l, body.body.slice(i), at, body.end - 1);
        if (fn.derived) {
            l.put(fn.leaveLabel === '' ? 'return __rt.result(' + fn.selfName + ');' :
                '}return __rt.result(' + fn.selfName + ',' + fn.leaveValue + ');');
        }
        l.putAt('}', body.end - 1);
    }
    slot.text = lowering.headOf(l, fn);
}
lowering.writeBody = writeBody;

/** Runs `write` inside a function's record. */
lowering.inside = function (l, fn, write) {
    var outer = l.fn;
    var open = l.open;

    l.fn = fn;
    l.open = null;
    write();
    l.fn = outer;
    l.open = open;
};

/** `function "…"(formals){body}`, without anything around it. `head` is all up to the parameters, or a letter. */
function writePlain(l, node, letter, name, before) {
    var fn = node._fn;

    lowering.inside(l, fn, function () {
        var slot;

        l.putAt('function ', node.start);
        slot = l.slot();
        l.put('(');
        slot.text = describe(letter, lengthOf(node.params), 0, name);
        slot.text = describe(letter, lengthOf(node.params), writeFormals(l, fn, node), name);
        l.put(')');
        writeBody(l, fn, node, before);
    });
}
lowering.writePlain = writePlain;

function starterOf(fn) {
    if (fn.async) {
        return fn.generator ? '__rt.asyncGenerator' : '__rt.async';
    }
    return '__rt.generator';
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

    writeStrictness(l, fn);
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

        writeFormals(l, fn, node);
        l.put('){');
        writeStrictness(l, fn);
        slot = l.slot();
        writeParameters(l, fn, node);
        slot.text = lowering.headOf(l, fn);
        fn.temps = [];
        fn.hoists = [];
        l.put('return ' + starterOf(fn) + 'All(function "m:"()');
        writeBody(l, fn, node, null, true);
        l.put(',' + self + ',this,arguments)');
    });
}

function writeInner(l, node, name) {
    writePlain(l, node, 'm', name);
}

// An async function or generator as an expression. The kind is put on it by __rt, once it is made.
function writeStarter(l, node, name) {
    var fn = node._fn;
    var letter = fn.generator ? 'c' : 'm';
    var self = fn.generator ? l.unique('self') : '';
    var formals = passesAll(fn, node) ? [] : formalNames(fn, node);

    l.put('__rt.' + (fn.async ? (fn.generator ? 'asyncGeneratorFunction(' : 'asyncFunction(') : 'generatorFunction('));
    if (bindsEarly(node)) {
        l.put('function ' + self + '(');
        writeEarlyGenerator(l, node, self);
        l.put('},' + lowering.quote(name) + ',' + lengthOf(node.params) + ')');
        return;
    }
    if (fn.generator) {
        // Its prototype is asked for at each call, so it must know itself.
        l.put('function ' + self + '(' + formals.join(',') + '){');
    } else {
        l.put('function ' + describe(letter, lengthOf(node.params), formals.length, name) + '(' + formals.join(',') + '){');
    }
    writeStart(l, node, function () { writeInner(l, node, name); }, self);
    l.put(fn.generator ? '},' + lowering.quote(name) + ',' + lengthOf(node.params) + ')' : '})');
}

function isOwnNameUsed(node) {
    return node.id && node.id._binding && node.id._binding.kind === 'own name' &&
           node.id._binding.references.length > 0;
}

// A function expression whose name is used inside keeps it.
function writeNamed(l, node) {
    var fn = node._fn;
    var name = node.id._binding.out;

    if (fn.async || fn.generator) {
        l.put('(function(){var ' + name + '=');
        writeStarter(l, node, node.id.name);
        l.put(';return ' + name + '})()');
        return;
    }
    if (isMiscounted(node)) {
        l.put('__rt.counted(');
    }
    lowering.inside(l, fn, function () {
        l.putAt('function ', node.start);
        l.put(name + '(');
        writeFormals(l, fn, node);
        l.put(')');
        writeBody(l, fn, node);
    });
    if (isMiscounted(node)) {
        l.put(',' + lengthOf(node.params) + ')');
    }
}

function writeExpression(l, node, letter, name) {
    if (isOwnNameUsed(node)) {
        writeNamed(l, node);
    } else if (node._fn.async || node._fn.generator) {
        writeStarter(l, node, node.id ? node.id.name : name);
    } else {
        writePlain(l, node, letter, node.id ? node.id.name : name);
    }
}

/** A function that is made in a loop is given what it captures of it. */
lowering.withCaptures = function (l, fn, write) {
    var names = fn.captures.map(function (binding) { return binding.out; }).join(',');

    if (names === '') {
        write();
        return;
    }
    l.put('(function "m:"(' + names + '){return('); // what comes may begin on the next line
    write();
    l.put(')})(' + names + ')');
};

/** Writes a function as a value: `letter` of its description, and the name it gets from where it stands. */
lowering.writeFunction = function (l, node, letter, name) {
    lowering.withCaptures(l, node._fn, function () { writeExpression(l, node, letter, name); });
};

emit.FunctionExpression = function (l, node) {
    l.put('(');
    lowering.writeFunction(l, node, 'c', node._name || '');
    l.put(')');
};

emit.ArrowFunctionExpression = function (l, node) {
    l.put('(');
    lowering.writeFunction(l, node, 'm', node._name || '');
    l.put(')');
};

/** An anonymous function or class takes its name from what it is given to. */
lowering.nameFor = function (node, target) {
    if (target && target.type === 'Identifier') {
        lowering.setName(node, target.name);
    }
};

lowering.setName = function (node, name) {
    if (node && ((lowering.isFunction(node) || node.type === 'ClassExpression') && !node.id)) {
        node._name = name;
    }
};

// A declaration at the head of a function: the engine hoists it.
function writeDeclaration(l, node, name) {
    var fn = node._fn;
    var inner;

    if (fn.async || fn.generator) {
        l.hoist('__rt.' + (fn.async ? (fn.generator ? 'asyncGeneratorFunction' : 'asyncFunction') : 'generatorFunction') +
                '(' + name + ',' + lowering.quote(node.id ? node.id.name : 'default') + ',' + lengthOf(node.params) + ');');
        l.putAt('function ', node.start);
        if (bindsEarly(node)) {
            l.put(name + '(');
            writeEarlyGenerator(l, node, name);
            l.put('}');
            return;
        }
        inner = l.uniqueBody(name);
        l.put(name + '(' + (passesAll(fn, node) ? '' : formalNames(fn, node).join(',')) + '){');
        writeStart(l, node, function () { l.put(inner); }, name);
        l.put('}');
        name = inner;
    } else if (isMiscounted(node) || !node.id || name !== node.id.name) {
        l.hoist('__rt.named(' + name + ',' + lowering.quote(node.id ? node.id.name : 'default') + ',' +
                lengthOf(node.params) + ');');
    }
    lowering.inside(l, fn, function () {
        l.putAt('function ', node.start);
        l.put(name + '(');
        writeFormals(l, fn, node);
        l.put(')');
        writeBody(l, fn, node);
    });
}
lowering.writeDeclaration = writeDeclaration;

// A block's function that captures something of a loop: made anew each time its block begins.
function writeMaker(l, node) {
    var fn = node._fn;

    l.put('function ' + fn.maker + '(' +
          fn.captures.map(function (binding) { return binding.out; }).join(',') + '){return(');
    writeExpression(l, node, 'c', node.id.name);
    l.put(')}');
}

/** Where a block begins: its functions that are made anew. */
lowering.writeBlockFunctions = function (l, scope) {
    scope.own.forEach(function (binding) {
        var fn = binding.declaration;

        if (!fn || fn.captures.length === 0) {
            return;
        }
        if (binding.boxAtEntry) {
            l.declareName(binding.out);
            l.put(binding.out + '={v:void 0};');
        }
    });
    scope.own.forEach(function (binding) {
        var fn = binding.declaration;

        if (!fn || fn.captures.length === 0) {
            return;
        }
        fn.maker = l.unique('make');
        l.declareName(binding.out);
        l.put(lowering.nameOf(binding) + '=' + fn.maker + '(' +
              fn.captures.map(function (captured) { return captured.out; }).join(',') + ');');
    });
};

emit.FunctionDeclaration = function (l, node) {
    if (node._fn.captures.length > 0 && node._fn.maker) {
        writeMaker(l, node);
    } else {
        writeDeclaration(l, node, node.id ? node.id._binding.out : '__default');
    }
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
