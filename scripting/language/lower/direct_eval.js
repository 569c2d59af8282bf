/*
 * direct_eval.js - eval(text) where it stands: the text sees the names around it.
 *
 * The engine finds those that are called as in the source. What the lowering has changed about the others, and what the
 * text may say there (new.target, super, private names), is written into the call as a context:
 *   eval(__rt.lowered(text, context, eval))
 * and when the text is lowered, a function record made from the context stands around it.
 */
'use strict';

var lowering = internal.lowering;
var Scope = lowering.Scope;
var Binding = lowering.Binding;
var FunctionRecord = lowering.FunctionRecord;
var HomeRecord = lowering.HomeRecord;
var owner = lowering.owner;

var BINDING_PARTS = ['name', 'kind', 'out', 'box', 'boxAtEntry', 'dead', 'imported'];
var OWNER_PARTS = ['kind', 'async', 'generator', 'isStatic', 'derived', 'aliasThis', 'aliasArguments', 'aliasNewTarget',
                   'selfName', 'entryName'];
var HOME_PARTS = ['isClass', 'self', 'hasFields', 'brand'];
var ENTRY_PARTS = ['name', 'isStatic', 'kind', 'method', 'getter', 'setter'];

function copyParts(parts, from, to) {
    parts.forEach(function (part) { to[part] = from[part]; });
    return to;
}

/* In the program that calls eval */

function isDirectEval(node) {
    return node.callee.type === 'Identifier' && node.callee.name === 'eval' && !node.optional &&
           node.arguments.length > 0 && node.arguments[0].type !== 'SpreadElement';
}

function isModule(l, target) {
    return target.kind === 'program' && l.module;
}

// The text may say all that its place lets it say.
function keepForEval(l, target) {
    var isMethod = target.async || target.generator || target.kind === 'method' || target.kind === 'initializer';

    target.usesThis = true;
    if (!target.derived && !isModule(l, target)) {
        target.aliasThis = target.aliasThis || l.unique('this');
    }
    if (target.kind === 'function' || target.kind === 'method' || target.kind === 'constructor') {
        target.usesArguments = true;
        target.aliasArguments = target.aliasArguments || l.unique('arguments');
    }
    if (target.kind === 'constructor' || (target.kind === 'function' && !isMethod)) {
        target.usesNewTarget = true;
        target.aliasNewTarget = target.aliasNewTarget || l.unique('target');
    }
    if (target.home) {
        target.home.needsSelf = true;
    }
}

lowering.visitors.CallExpression = function (l, node, scope) {
    var record;

    if (isDirectEval(node)) {
        node._eval = {scope: scope, currentClass: l.currentClass};
        l.evals.push(node);
        keepForEval(l, owner(scope.fn));
        for (record = l.currentClass; record; record = record.outerClass) {
            record.needsSelf = true;
        }
    }
    lowering.eachChild(node, function (child) { lowering.visit(l, child, scope); });
};

// Calls visit(binding) for each name that can be seen, once.
function eachVisible(scope, visit) {
    var seen = Object.create(null);

    for (; scope; scope = scope.parent) {
        Object.keys(scope.bindings).forEach(function (name) {
            if (!seen[name]) {
                seen[name] = true;
                visit(scope.bindings[name]);
            }
        });
    }
}

/** The text may read and write whatever it sees. */
lowering.resolveEvals = function (l) {
    l.evals.forEach(function (node) {
        if (lowering.findBinding(node._eval.scope, 'eval')) {
            node._eval = null;
            return;
        }
        eachVisible(node._eval.scope, function (binding) {
            binding.references.push({name: binding.name, start: node.start, end: node.end, _scope: node._eval.scope});
            binding.assigned = true;
        });
    });
};

function isInParameters(node, fn) {
    var params = fn.node && fn.node.params;

    return Boolean(params) && params.length > 0 && node.end <= params[params.length - 1].end;
}

// What the text's own `var` must not name: all that is declared between it and where that would be.
function reservedNames(node) {
    var scope = node._eval.scope;
    var fn = scope.fn;
    var names = [];
    var inParameters;

    if (fn.strict) {
        return names;
    }
    inParameters = isInParameters(node, fn);
    for (; scope && scope.fn === fn; scope = scope.parent) {
        Object.keys(scope.bindings).forEach(function (name) {
            var kind = scope.bindings[name].kind;

            if (lowering.LEXICAL[kind] || (inParameters && kind === 'param')) {
                names.push(name);
            }
        });
    }
    return inParameters && !fn.arrow ? names.concat('arguments') : names;
}

function describeBindings(scope) {
    var list = [];

    eachVisible(scope, function (binding) {
        if (binding.out !== binding.name || binding.box || binding.dead || binding.imported !== null ||
            lowering.isFixed(binding)) {
            list.push(copyParts(BINDING_PARTS, binding, {}));
        }
    });
    return list;
}

function describeClass(record) {
    return {
        self: record.self,
        brand: record.brand,
        staticFields: record.staticFields,
        entries: Object.keys(record.privates).map(function (name) {
            return copyParts(ENTRY_PARTS, record.privates[name], {});
        })
    };
}

function describeClasses(record) {
    var list = [];

    for (; record; record = record.outerClass) {
        list.push(describeClass(record));
    }
    return list;
}

function contextOf(l, node) {
    var fn = node._eval.scope.fn;
    var target = owner(fn);
    var context = {
        strict: fn.strict,
        depth: l.context ? l.context.depth + 1 : 1,
        owner: copyParts(OWNER_PARTS, target, {}),
        home: target.home ? copyParts(HOME_PARTS, target.home, {}) : null,
        bindings: describeBindings(node._eval.scope),
        reserved: reservedNames(node),
        classes: describeClasses(node._eval.currentClass)
    };
    var isPlain = target === fn && target.kind !== 'initializer' && context.bindings.length === 0 &&
                  context.reserved.length === 0;

    if (isModule(l, target)) {
        context.owner.aliasThis = '(void 0)';
    }
    // The first letter: whether a text of ES5 means the same as it stands.
    return (isPlain ? 'p' : 'c') + JSON.stringify(context);
}

/** Whether a call is one that direct_eval.js writes. */
lowering.isDirectEval = function (node) {
    return Boolean(node._eval);
};

lowering.writeDirectEval = function (l, node) {
    l.putAt('eval(', node.start);
    node.arguments.forEach(function (argument, i) {
        l.put(i > 0 ? ',' : '__rt.lowered(');
        lowering.write(l, argument);
        l.put(i > 0 ? '' : ',' + lowering.quote(contextOf(l, node)) + ',eval)');
    });
    l.putAt(')', Math.max(node.start, node.end - 1));
};

/* In the text that eval is given */

var SCOPE_SUPER = 64;         // acorn's own, of a scope
var SCOPE_DIRECT_SUPER = 128;

/** A parser that lets the text say what its place lets it. */
lowering.contextParser = function (context, options, source) {
    var parser = new lowering.parser.Parser(options, source);
    var kind = context.owner.kind;

    parser.strict = parser.strict || context.strict;
    parser.scopeStack[0].flags |= (context.home ? SCOPE_SUPER : 0) | (context.owner.derived ? SCOPE_DIRECT_SUPER : 0);
    if (kind !== 'program') {
        Object.defineProperty(parser, 'allowNewDotTarget', {value: true});
    }
    return parser;
};

function openBindings(scope, list) {
    list.forEach(function (parts) {
        var binding = new Binding(parts.name, parts.kind, scope, 0);

        scope.bindings[parts.name] = copyParts(BINDING_PARTS, parts, binding);
    });
}

// From the inside to the outside, as they were written.
function openClasses(list) {
    var inner = null;

    list.slice().reverse().forEach(function (parts) {
        var record = new HomeRecord(null, true);

        copyParts(['self', 'brand', 'staticFields'], parts, record);
        parts.entries.forEach(function (entry) {
            record.privates[entry.name] = copyParts(ENTRY_PARTS, entry, {record: record});
        });
        record.outerClass = inner;
        inner = record;
    });
    return inner;
}

/** The function around the text, from its context. */
lowering.openContext = function (l, context) {
    var fn = new FunctionRecord(null, null, context.owner.kind);

    copyParts(OWNER_PARTS, context.owner, fn);
    fn.node = {};
    fn.strict = context.strict;
    fn.thisIsSet = Infinity;
    fn.isOutside = true;
    if (context.home) {
        fn.home = copyParts(HOME_PARTS, context.home, new HomeRecord(null, context.home.isClass));
    }
    fn.scope = new Scope(fn, null, true, null);
    openBindings(fn.scope, context.bindings);
    l.currentClass = openClasses(context.classes);
    return fn;
};

/** Refuses what the text declares under a name that is taken. */
lowering.checkReserved = function (l, program, scope) {
    l.context.reserved.forEach(function (name) {
        if (scope.bindings[name] && !lowering.LEXICAL[scope.bindings[name].kind]) {
            throw l.error(program, 'Identifier \'' + name + '\' has already been declared');
        }
    });
};
