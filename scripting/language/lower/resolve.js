/*
 * resolve.js - after analysis.js: which binding each use means, which uses may come too early, what functions made in a
 * loop must be given, and the name that every binding gets.
 */
'use strict';

var lowering = internal.lowering;
var owner = lowering.owner;
var find = lowering.findBinding;

// The function among those around a use that is made directly in the binding's own function.
function outermost(fn, binding) {
    while (fn.parent !== binding.fn) {
        fn = fn.parent;
    }
    return fn;
}

// Where a use can first happen: its own place, or that of the function it is in, or of that one's first use.
function effective(node, binding) {
    var fn = node._scope.fn;

    if (node._exported) {
        return Infinity;
    }
    if (fn === binding.fn) {
        return node.start;
    }
    fn = outermost(fn, binding);
    return fn.hoisted ? earliest(fn.hoisted) : fn.position;
}

function earliest(binding) {
    if (binding.earliest < 0) {
        binding.earliest = Infinity; // for those that call each other
        binding.earliest = binding.references.reduce(function (least, node) {
            return Math.min(least, effective(node, binding));
        }, Infinity);
    }
    return binding.earliest;
}

function resolveArguments(l, node) {
    var target = owner(node._scope.fn);

    if (target.kind === 'program') {
        l.globals[node.name] = true;
        return;
    }
    if (target.kind === 'initializer' && target.isOutside) {
        throw l.error(node, '\'arguments\' is not allowed in class field initializer or static initialization block');
    }
    if (target === node._scope.fn) {
        target.usesArguments = true;
        return;
    }
    if (!target.aliasArguments) {
        target.aliasArguments = l.unique('arguments');
    }
    target.usesArguments = true;
    node._alias = target.aliasArguments;
}

function resolve(l) {
    l.references.forEach(function (node) {
        var binding = find(node._scope, node.name);

        if (!binding) {
            if (node.name === 'arguments') {
                resolveArguments(l, node);
            } else {
                l.globals[node.name] = true;
            }
            return;
        }
        node._binding = binding;
        node._early = binding.fn.isOutside && binding.dead;
        binding.references.push(node);
        binding.assigned = binding.assigned || node._write;
    });
}

function inSameCase(node, binding) {
    return !binding.switchCase || (node.start >= binding.switchCase.start && node.end <= binding.switchCase.end);
}

function isUnborn(unborn, at) {
    return (at >= unborn.from && at < unborn.to) || unborn.defaults.some(function (value) {
        return at >= value.start && at < value.end;
    });
}

// Uses of a parameter among the parameters: what stands there runs once, from left to right.
function findUnborn(binding) {
    binding.references.forEach(function (node) {
        if (!isUnborn(binding.unborn, effective(node, binding))) {
            return;
        }
        if (node._scope.fn === binding.fn) {
            node._dead = true;
        } else {
            node._early = true;
            binding.dead = true;
        }
    });
}

// A class has its name when it is made: not yet in `extends` and in computed keys.
function findInHead(binding) {
    binding.references.forEach(function (node) {
        node._dead = node._scope.fn === binding.fn;
    });
}

function findDead(l) {
    l.bindings.forEach(function (binding) {
        if (binding.unborn !== null) {
            findUnborn(binding);
        }
        if (binding.kind === 'class name') {
            findInHead(binding);
        }
        if (binding.kind !== 'let' && binding.kind !== 'const' && binding.kind !== 'class') {
            return;
        }
        binding.references.forEach(function (node) {
            if (effective(node, binding) < binding.end || !inSameCase(node, binding)) {
                node._early = true;
                binding.dead = true;
            }
        });
    });
}

function addCapture(fn, binding) {
    if (fn.captures.indexOf(binding) >= 0) {
        return false;
    }
    fn.captures.push(binding);
    binding.captured = true;
    return true;
}

// Which functions made in a loop need which of its bindings. A block's function that needs none is made once.
function findCaptures(l) {
    var changed = true;

    function capture(binding) {
        binding.references.forEach(function (node) {
            var fn = node._scope.fn;

            if (fn !== binding.fn) {
                changed = addCapture(outermost(fn, binding), binding) || changed;
            }
        });
    }

    while (changed) {
        changed = false;
        l.bindings.forEach(function (binding) {
            if (binding.loop && (binding.kind !== 'block function' || binding.declaration.captures.length > 0)) {
                capture(binding);
            }
        });
    }
}

function findBoxes(l) {
    l.bindings.forEach(function (binding) {
        var early;

        if (!binding.captured) {
            return;
        }
        early = binding.dead || binding.kind === 'block function' || binding.references.some(function (node) {
            var fn = node._scope.fn;

            fn = fn === binding.fn ? null : outermost(fn, binding);
            return fn !== null && (fn.hoisted !== null || fn.position < binding.end);
        });
        binding.box = binding.assigned || early;
        binding.boxAtEntry = early;
    });
}

function clashes(l, binding) {
    var scope;

    if (l.globals[binding.name] || binding.fn.names[binding.name]) {
        return true;
    }
    for (scope = binding.scope.parent; scope; scope = scope.parent) {
        if (scope.bindings[binding.name]) {
            return true;
        }
    }
    return false;
}

var RESERVED = {'let': true, 'static': true, 'yield': true, 'await': true, 'async': true, 'implements': true,
                'interface': true, 'package': true, 'private': true, 'protected': true, 'public': true};

function rename(l, binding) {
    var count = 1;

    while (l.names[binding.name + '$' + count]) {
        count++;
    }
    binding.out = binding.name + '$' + count;
    l.names[binding.out] = true;
}

// A body that the functions among its parameters do not look into has its variables beside theirs.
function isOfSeparateBody(binding) {
    return binding.scope.isFunction && binding.scope !== binding.fn.scope;
}

function isArgumentsOfBody(binding) {
    return binding.name === 'arguments' && isOfSeparateBody(binding);
}

// What sloppy eval code declares lexically is its own, while its variables are the caller's.
function isLocalOfScript(l, binding) {
    return l.isScript && binding.scope === l.fn.scope && !l.fn.strict && lowering.LEXICAL[binding.kind];
}

function nameAll(l) {
    l.bindings.forEach(function (binding) {
        if (binding.scope.isFunction && !isOfSeparateBody(binding)) {
            binding.fn.names[binding.name] = true;
        }
    });
    l.bindings.forEach(function (binding) {
        if (binding.kind === 'catch' || binding.kind === 'own name') {
            return;
        }
        if (binding.kind !== 'class name') {
            if (binding.initial !== null || isArgumentsOfBody(binding) || isLocalOfScript(l, binding) ||
                ((!binding.scope.isFunction || isOfSeparateBody(binding)) && clashes(l, binding)) ||
                (RESERVED[binding.name] && binding.name !== 'async')) {
                rename(l, binding);
            }
            binding.fn.names[binding.out] = true;
        }
    });
}

/** Everything of the above, once analysis.js has seen the whole program. */
lowering.resolve = function (l) {
    resolve(l);
    lowering.resolveEvals(l);
    findDead(l);
    findCaptures(l);
    findBoxes(l);
    nameAll(l);
};
