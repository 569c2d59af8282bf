/*
 * hoisting.js - what a function and a block declare, known before their statements are looked at.
 */
'use strict';

var lowering = internal.lowering;
var LEXICAL = lowering.LEXICAL;
var declare = lowering.declare;

function declareNames(l, scope, pattern, kind, end) {
    lowering.eachName(pattern, function (identifier) {
        var binding = declare(l, scope, identifier.name, kind, identifier.start);

        identifier._binding = binding;
        if (end > binding.end) {
            binding.end = end;
        }
    });
}

// `var` names of a function's body: they belong to all of it.
function hoistVariables(l, scope, node) {
    if (lowering.isFunction(node) || /^Class/.test(node.type) || /Expression$|Literal$|^Identifier$/.test(node.type)) {
        return;
    }
    if (node.type === 'VariableDeclaration') {
        if (node.kind === 'var') {
            node.declarations.forEach(function (declarator) {
                declareNames(l, scope, declarator.id, 'var', 0);
            });
        }
        return;
    }
    lowering.eachChild(node, function (child) { hoistVariables(l, scope, child); });
}

function declareFunction(l, scope, node) {
    var kind = 'function';
    var outer = scope;
    var binding;

    if (!scope.isFunction) {
        while (!outer.isFunction) {
            outer = outer.parent;
        }
        // Sloppy code sees a block's function after the block, too (ECMA-262, annex B.3.2).
        if (scope.fn.strict || node.async || node.generator || lexicalBetween(scope, outer, node.id.name)) {
            kind = 'block function';
        }
    }
    binding = declare(l, kind === 'function' ? outer : scope, node.id.name, kind, node.start);
    node.id._binding = binding;
    return binding;
}

function lexicalBetween(scope, outer, name) {
    var at, binding;

    for (at = scope; at; at = at === outer ? null : at.parent) {
        binding = at.bindings[name];
        if (binding && (binding.kind === 'param' || LEXICAL[binding.kind])) {
            return true;
        }
    }
    return false;
}

// What a block's own statements declare.
function hoistLexical(l, scope, statements, switchCase) {
    statements.forEach(function (statement) {
        var node = statement;
        var binding;

        if (/^Export(Named|Default)/.test(node.type)) {
            node = node.declaration;
        }
        while (node && node.type === 'LabeledStatement') {
            node = node.body;
        }
        if (!node) {
            return;
        }
        if (node.type === 'VariableDeclaration' && node.kind !== 'var') {
            node.declarations.forEach(function (declarator) {
                declareNames(l, scope, declarator.id, node.kind, declarator.end);
            });
        } else if (node.type === 'ClassDeclaration' && node.id) {
            declareNames(l, scope, node.id, 'class', node.end);
        } else if (node.type === 'FunctionDeclaration' && node.id) {
            binding = declareFunction(l, scope, node);
        } else if (node.type === 'TSEnumDeclaration') {
            node.id._binding = declare(l, scope, node.id.name, 'var', node.start);
        } else if (node.type === 'ImportDeclaration') {
            node.specifiers.forEach(function (specifier) {
                declareNames(l, scope, specifier.local, 'import', 0);
            });
        }
        if (switchCase) {
            scope.own.forEach(function (own) {
                own.switchCase = own.switchCase || switchCase;
            });
        }
        return binding;
    });
}

lowering.declareNames = declareNames;
lowering.hoistVariables = hoistVariables;
lowering.hoistLexical = hoistLexical;
