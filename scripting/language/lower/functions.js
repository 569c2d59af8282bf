/*
 * functions.js - functions and arrows; parameters.js has their parameters, starters.js async functions and generators.
 *
 * The engine takes a description in the place of a function expression's name:
 * "m2:get x" is a method or arrow of length 2 called `get x`, "c:A" something to be called with `new`.
 */
'use strict';

var lowering = internal.lowering;
var emit = lowering.emit;

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

function describe(letter, length, formals, name) {
    return lowering.quote(letter + (length === formals ? '' : length) + ':' + name);
}
lowering.describe = describe;

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
        lowering.writeParameters(l, fn, node);
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
            lowering.writeParameters(l, fn, node);
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
        slot.text = describe(letter, lowering.lengthOf(node.params), 0, name);
        slot.text = describe(letter, lowering.lengthOf(node.params), lowering.writeFormals(l, fn, node), name);
        l.put(')');
        writeBody(l, fn, node, before);
    });
}
lowering.writePlain = writePlain;

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
        lowering.writeStarter(l, node, node.id.name);
        l.put(';return ' + name + '})()');
        return;
    }
    if (lowering.isMiscounted(node)) {
        l.put('__rt.counted(');
    }
    lowering.inside(l, fn, function () {
        l.putAt('function ', node.start);
        l.put(name + '(');
        lowering.writeFormals(l, fn, node);
        l.put(')');
        writeBody(l, fn, node);
    });
    if (lowering.isMiscounted(node)) {
        l.put(',' + lowering.lengthOf(node.params) + ')');
    }
}

function writeExpression(l, node, letter, name) {
    if (isOwnNameUsed(node)) {
        writeNamed(l, node);
    } else if (node._fn.async || node._fn.generator) {
        lowering.writeStarter(l, node, node.id ? node.id.name : name);
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

    if (fn.async || fn.generator) {
        name = lowering.writeStarterDeclaration(l, node, name);
        if (name === '') {
            return;
        }
    } else if (lowering.isMiscounted(node) || !node.id || name !== node.id.name) {
        l.hoist('__rt.named(' + name + ',' + lowering.quote(node.id ? node.id.name : 'default') + ',' +
                lowering.lengthOf(node.params) + ');');
    }
    lowering.inside(l, fn, function () {
        l.putAt('function ', node.start);
        l.put(name + '(');
        lowering.writeFormals(l, fn, node);
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
