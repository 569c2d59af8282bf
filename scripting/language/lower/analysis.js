/*
 * analysis.js - walks the tree, declares what is declared and notes who uses it.
 *
 * It leaves its findings on the nodes: `_fn` (FunctionRecord), `_scope`, `_binding`, `_class`, and so on.
 * visitors[type](l, node, scope) looks at a node of that type; without one, visit() looks at its children.
 */
'use strict';

var lowering = internal.lowering;
var FunctionRecord = lowering.FunctionRecord;
var Scope = lowering.Scope;
var declare = lowering.declare;
var declareNames = lowering.declareNames;
var hoistVariables = lowering.hoistVariables;
var hoistLexical = lowering.hoistLexical;
var visitors = lowering.visitors = {};

function visit(l, node, scope) {
    var special = visitors[node.type];

    if (special) {
        special(l, node, scope);
        return;
    }
    lowering.eachChild(node, function (child) { visit(l, child, scope); });
}
lowering.visit = visit;

function reference(l, scope, node, write) {
    node._scope = scope;
    node._write = write;
    l.references.push(node);
    l.names[node.name] = true;
    if (node.name === 'arguments') {
        scope.fn.saysArguments = true;
    }
}

function visitAll(l, nodes, scope) {
    nodes.forEach(function (node) {
        if (node) {
            visit(l, node, scope);
        }
    });
}

// A pattern that is bound or assigned to.
function visitTarget(l, pattern, scope, write) {
    if (!pattern) {
        return;
    }
    switch (pattern.type) {
    case 'Identifier':
        if (write) {
            reference(l, scope, pattern, true);
        } else if (!pattern._binding) {
            pattern._binding = lowering.findBinding(scope, pattern.name);
        }
        break;
    case 'ObjectPattern':
        pattern.properties.forEach(function (property) {
            if (property.type === 'RestElement') {
                visitTarget(l, property.argument, scope, write);
                return;
            }
            if (property.computed) {
                visit(l, property.key, scope);
            }
            visitTarget(l, property.value, scope, write);
        });
        break;
    case 'ArrayPattern':
        pattern.elements.forEach(function (element) { visitTarget(l, element, scope, write); });
        break;
    case 'AssignmentPattern':
        visitTarget(l, pattern.left, scope, write);
        visit(l, pattern.right, scope);
        break;
    case 'RestElement':
        visitTarget(l, pattern.argument, scope, write);
        break;
    default:
        visit(l, pattern, scope);
    }
}

lowering.visitAll = visitAll;
lowering.visitTarget = visitTarget;

visitors.BlockStatement = function (l, node, scope) {
    var inner = new Scope(scope.fn, scope, false, scope.loop);

    node._scope = inner;
    hoistLexical(l, inner, node.body);
    visitAll(l, node.body, inner);
};

function visitLoopBody(l, node, scope, loop) {
    visit(l, node.body, new Scope(scope.fn, scope, false, loop));
}

visitors.ForStatement = function (l, node, scope) {
    var inner = new Scope(scope.fn, scope, false, node);

    node._scope = inner;
    if (node.init) {
        if (node.init.type === 'VariableDeclaration' && node.init.kind !== 'var') {
            hoistLexical(l, inner, [node.init]);
        }
        visit(l, node.init, inner);
    }
    if (node.test) {
        visit(l, node.test, inner);
    }
    if (node.update) {
        visit(l, node.update, inner);
    }
    visitLoopBody(l, node, inner, node);
};

// What is walked sees the names of the head, but they never have a value there.
function headScope(l, node, scope) {
    var head = scope;
    var text = l.source.slice(node.right.start, node.right.end);

    if (node.left.type === 'VariableDeclaration' && node.left.kind !== 'var') {
        lowering.eachName(node.left.declarations[0].id, function (identifier) {
            if (text.indexOf(identifier.name) >= 0) {
                head = head === scope ? new Scope(scope.fn, scope, false, scope.loop) : head;
                node._head = head;
                declare(l, head, identifier.name, 'let', identifier.start).end = Infinity;
            }
        });
    }
    return head;
}

// What is returned in there is the constructor's result only when all around it is done.
visitors.TryStatement = function (l, node, scope) {
    scope.fn.guards++;
    lowering.eachChild(node, function (child) { visit(l, child, scope); });
    scope.fn.guards--;
};

visitors.ReturnStatement = function (l, node, scope) {
    node._guarded = scope.fn.guards > 0;
    if (node._guarded && scope.fn.kind === 'constructor' && scope.fn.leaveLabel === '') {
        scope.fn.leaveLabel = l.unique('leave');
        scope.fn.leaveValue = l.unique('result');
    }
    if (node.argument) {
        visit(l, node.argument, scope);
    }
};

function visitForEach(l, node, scope) {
    var inner = new Scope(scope.fn, scope, false, node);

    node._scope = inner;
    l.awaits = l.awaits || (Boolean(node.await) && scope.fn.kind === 'program');
    visit(l, node.right, headScope(l, node, scope));
    if (node.left.type === 'VariableDeclaration') {
        if (node.left.kind !== 'var') {
            hoistLexical(l, inner, [node.left]);
        }
        visitTarget(l, node.left.declarations[0].id, inner, node.left.kind === 'var');
    } else {
        visitTarget(l, node.left, inner, true);
    }
    scope.fn.guards++;
    visitLoopBody(l, node, inner, node);
    scope.fn.guards--;
}
visitors.ForInStatement = visitForEach;
visitors.ForOfStatement = visitForEach;

visitors.Program = function (l, node, scope) {
    hoistVariables(l, scope, node);
    hoistLexical(l, scope, node.body);
    visitAll(l, node.body, scope);
};

visitors.Identifier = function (l, node, scope) { reference(l, scope, node, false); };

visitors.WhileStatement = function (l, node, scope) {
    visit(l, node.test, scope);
    visitLoopBody(l, node, scope, node);
};

visitors.DoWhileStatement = function (l, node, scope) {
    visitLoopBody(l, node, scope, node);
    visit(l, node.test, scope);
};

visitors.SwitchStatement = function (l, node, scope) {
    var inner = new Scope(scope.fn, scope, false, scope.loop);

    node._scope = inner;
    inner.isSwitch = true;
    visit(l, node.discriminant, scope);
    node.cases.forEach(function (item) { hoistLexical(l, inner, item.consequent, item); });
    node.cases.forEach(function (item) {
        if (item.test) {
            visit(l, item.test, inner);
        }
        visitAll(l, item.consequent, inner);
    });
};

visitors.CatchClause = function (l, node, scope) {
    var inner = new Scope(scope.fn, scope, false, scope.loop);

    node._scope = inner;
    if (node.param) {
        declareNames(l, inner, node.param, 'let', node.param.end);
        visitTarget(l, node.param, inner, false);
    }
    visit(l, node.body, inner);
};

visitors.VariableDeclaration = function (l, node, scope) {
    node.declarations.forEach(function (declarator) {
        visitTarget(l, declarator.id, scope, node.kind === 'var');
        if (declarator.init) {
            visit(l, declarator.init, scope);
        }
    });
};

visitors.AssignmentExpression = function (l, node, scope) {
    visitTarget(l, node.left, scope, true);
    visit(l, node.right, scope);
};

visitors.UpdateExpression = function (l, node, scope) { visitTarget(l, node.argument, scope, true); };

visitors.Property = function (l, node, scope) {
    if (node.computed) {
        visit(l, node.key, scope);
    }
    visit(l, node.value, scope);
};

visitors.TemplateLiteral = function (l, node, scope) { visitAll(l, node.expressions, scope); };
visitors.BreakStatement = function () {};
visitors.ContinueStatement = function () {};
visitors.LabeledStatement = function (l, node, scope) { visit(l, node.body, scope); };
visitors.ImportDeclaration = function () {};
visitors.ExportAllDeclaration = function () {};

visitors.ExportNamedDeclaration = function (l, node, scope) {
    if (node.declaration) {
        visit(l, node.declaration, scope);
    } else if (!node.source) {
        node.specifiers.forEach(function (specifier) {
            if (specifier.local.type === 'Identifier') {
                reference(l, scope, specifier.local, false);
                specifier.local._exported = true;
            }
        });
    }
};

visitors.Literal = function (l, node) {
    if (node.bigint && !l.isPackage) {
        throw l.error(node, 'BigInt is not supported');
    }
};

/** Analyses a whole program; `l` is the Lowering of lower.js. */
lowering.analyze = function (l, program) {
    var outside = l.context ? lowering.openContext(l, l.context) : null;
    var fn = l.fn = new FunctionRecord(null, outside, outside ? 'arrow' : 'program');

    fn.strict = fn.strict || l.module ||
                program.body.some(function (statement) { return statement.directive === 'use strict'; });
    fn.scope = new Scope(fn, outside ? outside.scope : null, true, null);
    visit(l, program, fn.scope);
    if (outside && !fn.strict) {
        lowering.checkReserved(l, program, fn.scope);
    }
    return fn;
};
