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
