/*
 * typescript.js - takes the types out of a TypeScript program.
 *
 * acorn-typescript (npm) parses. What is only a type becomes blanks in the source, so that every column stays, and leaves the
 * tree; enums and parameter properties stay and are written out. Decorators and namespaces that hold values are refused.
 * An import that is used for types alone is no import.
 */
'use strict';

var lowering = internal.lowering;
var emit = lowering.emit;
var parser = null;

/** The parser of TypeScript, made when first asked for. */
lowering.typescriptParser = function () {
    if (parser === null) {
        parser = internal.acorn.Parser.extend(internal.typescriptPlugin()());
    }
    return parser;
};

// Statements that say something of types alone.
var TYPE_STATEMENT = {
    TSTypeAliasDeclaration: true, TSInterfaceDeclaration: true, TSDeclareFunction: true,
    TSNamespaceExportDeclaration: true
};

/** One program. `text` is the source as a list of characters, in which types become blanks. */
function Stripper(l) {
    this.l = l;
    this.blanks = []; // pairs: from, to
}

Stripper.prototype.blank = function (from, to) {
    this.blanks.push([from, to]);
};

Stripper.prototype.source = function () {
    var source = this.l.source;
    var parts = [];
    var at = 0;

    this.blanks.sort(function (a, b) { return a[0] - b[0]; });
    this.blanks.forEach(function (range) {
        if (range[1] > at) {
            parts.push(source.slice(at, Math.max(at, range[0])));
            parts.push(source.slice(Math.max(at, range[0]), range[1]).replace(/[^\n\r\u2028\u2029]/g, ' '));
            at = range[1];
        }
    });
    return parts.join('') + source.slice(at);
};

function empty(node) {
    return {type: 'EmptyStatement', start: node.start, end: node.end};
}

// Expressions that are another one with a type.
Stripper.prototype.unwrap = function (node) {
    var source = this.l.source;

    switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
        this.blank(source.lastIndexOf(node.type === 'TSAsExpression' ? 'as' : 'satisfies', node.typeAnnotation.start),
                   node.end);
        return node.expression;
    case 'TSNonNullExpression':
        this.blank(node.end - 1, node.end);
        return node.expression;
    case 'TSTypeAssertion':
        this.blank(node.start, source.indexOf('>', node.typeAnnotation.end) + 1);
        return node.expression;
    case 'TSInstantiationExpression':
        this.blank((node.typeArguments || node.typeParameters).start, node.end);
        return node.expression;
    default:
        return node;
    }
};

Stripper.prototype.statement = function (node) {
    if (TYPE_STATEMENT[node.type] || node.declare ||
        (node.type === 'ImportDeclaration' && node.importKind === 'type') ||
        (/^Export/.test(node.type) && node.exportKind === 'type') ||
        (/^Export/.test(node.type) && node.declaration && isTypeOnly(node.declaration))) {
        this.blank(node.start, node.end);
        return empty(node);
    }
    switch (node.type) {
    case 'TSModuleDeclaration':
        if (node.body && node.body.body && !node.body.body.every(isTypeOnly)) {
            throw this.l.error(node, 'Namespaces that hold values are not supported; use a module');
        }
        this.blank(node.start, node.end);
        return empty(node);
    case 'TSExportAssignment':
        this.refuseInModule(node);
        return node;
    case 'TSImportEqualsDeclaration':
        return this.importEquals(node);
    default:
        return node;
    }
};

function isTypeOnly(node) {
    return TYPE_STATEMENT[node.type] || Boolean(node.declare) ||
           (node.type === 'TSModuleDeclaration' && (!node.body || !node.body.body || node.body.body.every(isTypeOnly))) ||
           (/^Export/.test(node.type) && Boolean(node.declaration) && isTypeOnly(node.declaration));
}

/** Of `import x = require('y')` and `export = x`. */
lowering.isCommonJsForm = function (node) {
    return node.type === 'TSExportAssignment' ||
           (node.type === 'TSImportEqualsDeclaration' && node.moduleReference.type === 'TSExternalModuleReference');
};

// import x = require('y')
Stripper.prototype.importEquals = function (node) {
    var reference = node.moduleReference;

    if (reference.type !== 'TSExternalModuleReference') {
        throw this.l.error(node, 'An alias of a namespace is not supported');
    }
    if (node.importKind === 'type') {
        this.blank(node.start, node.end);
        return empty(node);
    }
    this.refuseInModule(node);
    return {
        type: 'VariableDeclaration', kind: 'const', start: node.start, end: node.end,
        declarations: [{type: 'VariableDeclarator', id: node.id, start: node.start, end: node.end, init: reference}]
    };
};

Stripper.prototype.refuseInModule = function (node) {
    if (this.l.module) {
        throw this.l.error(node, 'This is CommonJS, in a file that is an ES module');
    }
};

emit.TSExternalModuleReference = function (l, node) {
    l.putAt('require(' + lowering.quote(node.expression.value) + ')', node.start);
};

// export = x
emit.TSExportAssignment = function (l, node) {
    l.putAt('module.exports=(', node.start);
    lowering.write(l, node.expression);
    l.put(');');
};

Stripper.prototype.parameters = function (node) {
    var properties = [];

    if (node.params.length > 0 && node.params[0].type === 'Identifier' && node.params[0].name === 'this') {
        node.params.shift();
    }
    node.params = node.params.map(function (parameter) {
        var inner = parameter;

        if (parameter.type === 'TSParameterProperty') {
            inner = parameter.parameter;
            properties.push((inner.type === 'AssignmentPattern' ? inner.left : inner).name);
        }
        return inner;
    });
    if (properties.length > 0) {
        node._properties = properties;
    }
};

// Parameters that are properties are the class's first fields, and are given their values later.
function declareProperties(body) {
    var maker = body.body.filter(function (member) { return member.kind === 'constructor'; })[0];
    var at = body.start + 1;
    var names = maker && maker.value._properties || [];

    body.body = names.map(function (name) {
        return {
            type: 'PropertyDefinition', static: false, computed: false, value: null, start: at, end: at,
            key: {type: 'Identifier', name: name, start: at, end: at}
        };
    }).concat(body.body);
}

function isValueMember(member) {
    return !/^TS/.test(member.type) && !member.declare && !member.abstract &&
           !(member.type === 'MethodDefinition' && (!member.value.body || /^TS/.test(member.value.type)));
}

var TYPES = ['typeArguments', 'typeParameters', 'superTypeParameters', 'superTypeArguments', 'returnType',
             'typeAnnotation', 'implements'];

// What a node says of types, beside its children.
Stripper.prototype.forget = function (node) {
    var self = this;

    TYPES.forEach(function (key) {
        var value = node[key];

        if (value && !Array.isArray(value)) {
            self.blank(value.start, value.end);
        }
        if (value) {
            node[key] = null;
        }
    });
    if (node.decorators && node.decorators.length > 0) {
        throw this.l.error(node.decorators[0], 'Decorators are not supported');
    }
};

Stripper.prototype.visit = function (node) {
    var self = this;

    if (node.type === 'TSEnumDeclaration') {
        node.members.forEach(function (member) {
            if (member.initializer) {
                member.initializer = self.child(member.initializer);
            }
        });
        return;
    }
    if (node.type === 'ImportDeclaration' || node.type === 'ExportNamedDeclaration') {
        node.specifiers = (node.specifiers || []).filter(function (specifier) {
            return specifier.importKind !== 'type' && specifier.exportKind !== 'type';
        });
    }
    if (node.type === 'ClassBody') {
        node.body = node.body.filter(isValueMember);
    }
    if (lowering.isFunction(node)) {
        this.parameters(node);
    }
    this.forget(node);
    lowering.mapChildren(node, function (child) { return self.child(child); });
    if (node.type === 'ClassBody') {
        declareProperties(node);
    }
};

Stripper.prototype.child = function (node) {
    var inner = this.unwrap(node);

    while (inner !== node) {
        node = inner;
        inner = this.unwrap(node);
    }
    node = this.statement(node);
    if (node.type !== 'EmptyStatement') {
        this.visit(node);
    }
    return node;
};

/** Leaves `program` and the Lowering's source as JavaScript has them. */
lowering.stripTypes = function (l, program) {
    var stripper = new Stripper(l);

    l.typescript = true;
    stripper.visit(program);
    l.source = stripper.source();
};

/* Enums */

/** Writes `E=(function(E){...})(E||{})`: each member is a name inside, for those after it. */
emit.TSEnumDeclaration = function (l, node) {
    var name = lowering.nameOf(node.id._binding);
    var fn = node._fn;
    var last = null;

    l.declareName(node.id._binding.out);
    l.putAt(name + '=(function "m:"(_e){', node.start);
    lowering.inside(l, fn, function () {
        var slot = l.slot();

        node.members.forEach(function (member) {
            var key = member.id.type === 'Identifier' ? member.id.name : String(member.id.value);
            var binding = fn.scope.bindings[key];

            l.putAt('__rt.member(_e,' + lowering.quote(key) + ',', member.start);
            if (binding) {
                l.declareName(binding.out);
                l.put(binding.out + '=');
            }
            if (member.initializer) {
                lowering.write(l, member.initializer);
            } else {
                l.put(last === null ? '0' : '_e[' + lowering.quote(last) + ']+1');
            }
            l.put(');');
            last = key;
        });
        slot.text = lowering.headOf(l, fn);
    });
    l.put('return _e})(' + name + '||{});');
};
