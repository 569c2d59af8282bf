/*
 * function_analysis.js - functions: their parameters, and what arrows inside them use of theirs.
 */
'use strict';

var lowering = internal.lowering;
var FunctionRecord = lowering.FunctionRecord;
var Scope = lowering.Scope;
var declare = lowering.declare;
var owner = lowering.owner;
var visit = lowering.visit;
var visitors = lowering.visitors;

function useThis(l, fn) {
    var target = owner(fn);

    target.usesThis = true;
    if (target !== fn && !target.aliasThis && !target.derived && (target.kind !== 'program' || !l.module)) {
        target.aliasThis = l.unique('this');
    }
}

function useNewTarget(l, fn) {
    var target = owner(fn);

    target.usesNewTarget = true;
    if (target !== fn && !target.aliasNewTarget) {
        target.aliasNewTarget = l.unique('target');
    }
}

function isStrictBody(body) {
    var i, statement;

    if (body.type !== 'BlockStatement') {
        return false;
    }
    for (i = 0; i < body.body.length && body.body[i].directive !== undefined; i++) {
        statement = body.body[i];
        if (statement.directive === 'use strict') {
            return true;
        }
    }
    return false;
}

// Where a name has no value yet: from the first parameter to its own place, and in the defaults of what it is part of,
// which stand behind it.
function markUnborn(pattern, from, defaults) {
    switch (pattern.type) {
    case 'Identifier':
        pattern._binding.unborn = {from: from, to: pattern.end, defaults: defaults};
        break;
    case 'AssignmentPattern':
        markUnborn(pattern.left, from, defaults.concat([pattern.right]));
        break;
    case 'RestElement':
        markUnborn(pattern.argument, from, defaults);
        break;
    case 'ObjectPattern':
        pattern.properties.forEach(function (property) { markUnborn(property.value || property, from, defaults); });
        break;
    case 'ArrayPattern':
        pattern.elements.forEach(function (element) {
            if (element) {
                markUnborn(element, from, defaults);
            }
        });
        break;
    }
}

function visitFunction(l, node, scope, kind, home) {
    var fn = new FunctionRecord(node, scope.fn, kind);
    var outer = scope;
    var made, binding;

    node._fn = fn;
    scope.fn.madeInside++;
    fn.strict = fn.strict || isStrictBody(node.body);
    if (home) {
        fn.home = home;
    }
    if (node.type === 'FunctionExpression' && node.id) {
        outer = new Scope(fn, scope, false, null);
        binding = declare(l, outer, node.id.name, 'own name', node.start);
        node.id._binding = binding;
    }
    if (node.type === 'FunctionDeclaration' && node.id && node.id._binding) {
        fn.hoisted = node.id._binding;
        fn.hoisted.declaration = fn;
    }
    fn.scope = new Scope(fn, outer, true, null);
    fn.simple = node.params.every(function (parameter) { return parameter.type === 'Identifier'; });
    node.params.forEach(function (parameter) { lowering.declareNames(l, fn.scope, parameter, 'param', 0); });
    if (!fn.simple) {
        node.params.forEach(function (parameter) { markUnborn(parameter, node.params[0].start, []); });
    }
    node.params.forEach(function (parameter) { lowering.visitTarget(l, parameter, fn.scope, false); });
    made = fn.madeInside;
    visitBody(l, node, fn, !fn.simple && (made > 0 || fn.saysArguments));
    return fn;
}

// Functions among the parameters do not see the body's variables (ECMA-262, 10.2.11, step 28).
function visitBody(l, node, fn, separate) {
    var scope = fn.scope;

    if (node.body.type !== 'BlockStatement') {
        visit(l, node.body, scope);
        return;
    }
    if (separate) {
        scope = new Scope(fn, fn.scope, true, null);
    }
    node._bodyScope = scope;
    lowering.hoistVariables(l, scope, node.body);
    lowering.hoistLexical(l, scope, node.body.body);
    if (separate) {
        Object.keys(scope.bindings).forEach(function (name) {
            if (scope.bindings[name].kind === 'var' && fn.scope.bindings[name]) {
                scope.bindings[name].initial = fn.scope.bindings[name];
            }
        });
    }
    lowering.visitAll(l, node.body.body, scope);
}
lowering.visitFunction = visitFunction;

visitors.ThisExpression = function (l, node, scope) {
    node._fn = scope.fn;
    useThis(l, scope.fn);
};

visitors.MetaProperty = function (l, node, scope) {
    if (node.meta.name === 'new') {
        useNewTarget(l, scope.fn);
    }
};

visitors.Super = function (l, node, scope) {
    var home = owner(scope.fn).home;

    useThis(l, scope.fn);
    if (home) {
        home.needsSelf = true;
    }
};

visitors.FunctionDeclaration = function (l, node, scope) { visitFunction(l, node, scope, 'function'); };
visitors.FunctionExpression = function (l, node, scope) { visitFunction(l, node, scope, 'function'); };
visitors.ArrowFunctionExpression = function (l, node, scope) { visitFunction(l, node, scope, 'arrow'); };

visitors.AwaitExpression = function (l, node, scope) {
    if (scope.fn.kind === 'program') {
        l.awaits = true;
    }
    visit(l, node.argument, scope);
};

// Members are names for those after them.
visitors.TSEnumDeclaration = function (l, node, scope) {
    var fn = new FunctionRecord(node, scope.fn, 'arrow');

    node._fn = fn;
    fn.scope = new Scope(fn, scope, true, null);
    node.members.forEach(function (member) {
        if (member.initializer) {
            visit(l, member.initializer, fn.scope);
        }
        if (member.id.type === 'Identifier') {
            declare(l, fn.scope, member.id.name, 'var', member.start);
        }
    });
};
