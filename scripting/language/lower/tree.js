/*
 * tree.js - which children each kind of node has, in the order of the source.
 */
'use strict';

var lowering = internal.lowering;

var CHILDREN = {
    ArrayExpression: ['elements'],
    ArrayPattern: ['elements'],
    ArrowFunctionExpression: ['params', 'body'],
    AssignmentExpression: ['left', 'right'],
    AssignmentPattern: ['left', 'right'],
    AwaitExpression: ['argument'],
    BinaryExpression: ['left', 'right'],
    BlockStatement: ['body'],
    BreakStatement: [],
    CallExpression: ['callee', 'arguments'],
    CatchClause: ['param', 'body'],
    ChainExpression: ['expression'],
    ClassBody: ['body'],
    ClassDeclaration: ['id', 'superClass', 'body'],
    ClassExpression: ['id', 'superClass', 'body'],
    ConditionalExpression: ['test', 'consequent', 'alternate'],
    ContinueStatement: [],
    DebuggerStatement: [],
    DoWhileStatement: ['body', 'test'],
    EmptyStatement: [],
    ExportAllDeclaration: [],
    ExportDefaultDeclaration: ['declaration'],
    ExportNamedDeclaration: ['declaration'],
    ExpressionStatement: ['expression'],
    ForInStatement: ['left', 'right', 'body'],
    ForOfStatement: ['left', 'right', 'body'],
    ForStatement: ['init', 'test', 'update', 'body'],
    FunctionDeclaration: ['id', 'params', 'body'],
    FunctionExpression: ['id', 'params', 'body'],
    Identifier: [],
    IfStatement: ['test', 'consequent', 'alternate'],
    ImportDeclaration: [],
    ImportExpression: ['source', 'options'],
    LabeledStatement: ['body'],
    Literal: [],
    LogicalExpression: ['left', 'right'],
    MemberExpression: ['object', 'property'],
    MetaProperty: [],
    MethodDefinition: ['key', 'value'],
    NewExpression: ['callee', 'arguments'],
    ObjectExpression: ['properties'],
    ObjectPattern: ['properties'],
    ParenthesizedExpression: ['expression'],
    PrivateIdentifier: [],
    Program: ['body'],
    Property: ['key', 'value'],
    PropertyDefinition: ['key', 'value'],
    RestElement: ['argument'],
    ReturnStatement: ['argument'],
    SequenceExpression: ['expressions'],
    SpreadElement: ['argument'],
    StaticBlock: ['body'],
    TSEnumDeclaration: [],
    TSExportAssignment: ['expression'],
    TSExternalModuleReference: [],
    Super: [],
    SwitchCase: ['test', 'consequent'],
    SwitchStatement: ['discriminant', 'cases'],
    TaggedTemplateExpression: ['tag', 'quasi'],
    TemplateElement: [],
    TemplateLiteral: ['expressions'],
    ThisExpression: [],
    ThrowStatement: ['argument'],
    TryStatement: ['block', 'handler', 'finalizer'],
    UnaryExpression: ['argument'],
    UpdateExpression: ['argument'],
    VariableDeclaration: ['declarations'],
    VariableDeclarator: ['id', 'init'],
    WhileStatement: ['test', 'body'],
    WithStatement: ['object', 'body'],
    YieldExpression: ['argument']
};

/** Calls visit(child) for every child that is there, in order. */
lowering.eachChild = function (node, visit) {
    var keys = CHILDREN[node.type];
    var i, j, value;

    if (keys === undefined) {
        throw new Error('lowering: unknown kind of node ' + node.type);
    }
    for (i = 0; i < keys.length; i++) {
        value = node[keys[i]];
        if (Array.isArray(value)) {
            for (j = 0; j < value.length; j++) {
                if (value[j]) {
                    visit(value[j]);
                }
            }
        } else if (value) {
            visit(value);
        }
    }
};

/** Puts change(child) in the place of every child. */
lowering.mapChildren = function (node, change) {
    CHILDREN[node.type].forEach(function (key) {
        var value = node[key];

        if (Array.isArray(value)) {
            node[key] = value.map(function (child) { return child ? change(child) : child; });
        } else if (value) {
            node[key] = change(value);
        }
    });
    if (node.type === 'Property' && node.shorthand && node.value.type === 'Identifier') {
        node.key = node.value;
    }
    if (node.type === 'TaggedTemplateExpression') {
        node.quasi.expressions = node.quasi.expressions.map(change);
    }
};

/** Calls visit(identifier) for every name that a pattern binds. */
lowering.eachName = function eachName(pattern, visit) {
    if (!pattern) {
        return;
    }
    switch (pattern.type) {
    case 'Identifier':
        visit(pattern);
        break;
    case 'ObjectPattern':
        pattern.properties.forEach(function (property) {
            eachName(property.type === 'RestElement' ? property.argument : property.value, visit);
        });
        break;
    case 'ArrayPattern':
        pattern.elements.forEach(function (element) { eachName(element, visit); });
        break;
    case 'AssignmentPattern':
        eachName(pattern.left, visit);
        break;
    case 'RestElement':
        eachName(pattern.argument, visit);
        break;
    }
};

lowering.isFunction = function (node) {
    return node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' ||
           node.type === 'ArrowFunctionExpression';
};
