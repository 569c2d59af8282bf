/*
 * parameters.js - the parameters of functions.
 *
 * ES5's formals stand in the head; defaults, patterns and the rest are done where the body begins.
 */
'use strict';

var lowering = internal.lowering;

/** How many parameters count for .length: those before the first default or rest. */
lowering.lengthOf = function (parameters) {
    var i;

    for (i = 0; i < parameters.length; i++) {
        if (parameters[i].type === 'AssignmentPattern' || parameters[i].type === 'RestElement') {
            return i;
        }
    }
    return parameters.length;
};

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

/** Whether .length must be set because the engine would count formals. */
lowering.isMiscounted = function (node) {
    return lowering.lengthOf(node.params) !== (isDetached(node._fn, node) ? 0 : node.params.length);
};

/** The formal parameters as ES5 has them; what is more is done in the body. */
lowering.writeFormals = function (l, fn, node) {
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
};

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

/** Defaults, patterns and the rest, in order. */
lowering.writeParameters = function (l, fn, node) {
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
};
