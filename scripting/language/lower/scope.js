/*
 * scope.js - who declares a name, who uses it, and what that asks of the text to come.
 *
 * ES5 has function scope alone, so every block's binding becomes a variable of the function around it, under another
 * name where it would clash. Two things then have to be added by hand, and only where they can be noticed:
 * - the temporal dead zone: a use that may run before the declaration is checked (`node._early`);
 * - a binding of its own for each turn of a loop: a function made in the loop is given what it captures, as a
 *   value, or in a box when somebody assigns it (`binding.box`).
 *
 * analyze() leaves its findings on the nodes: `_fn` (FunctionRecord), `_scope`, `_binding`, `_class`, and so on.
 */
'use strict';

var lowering = internal.lowering;

var LEXICAL = {'let': true, 'const': true, 'class': true, 'block function': true};

/** A function, or what is emitted as one. `kind`: program, function, arrow, method, constructor, initializer. */
function FunctionRecord(node, parent, kind) {
    this.node = node;
    this.parent = parent;
    this.kind = kind;
    this.arrow = kind === 'arrow'; // has no `this`, `arguments`, `new.target`, `super` of its own
    this.async = Boolean(node && node.async);
    this.generator = Boolean(node && node.generator);
    this.strict = Boolean(parent && parent.strict);
    this.home = parent ? parent.home : null; // of `super`: a class's or an object's record
    this.isStatic = false;
    this.derived = false;     // the constructor of a class that extends another
    this.position = node ? node.start : 0; // where it is made
    this.hoisted = null;      // its binding, when it exists before its position
    this.captures = [];       // bindings of a loop around that it must be given
    this.names = Object.create(null); // of the variables it will have
    this.temps = [];          // variables declared at its head
    this.hoists = [];         // statements there
    this.declared = Object.create(null);
    this.scope = null;
    this.usesThis = false;
    this.usesArguments = false;
    this.usesNewTarget = false;
    this.aliasThis = null;      // names for arrows inside
    this.aliasArguments = null;
    this.aliasNewTarget = null;
    this.madeInside = 0;      // functions made in it so far
}

function Scope(fn, parent, isFunction, loop) {
    this.fn = fn;
    this.parent = parent;
    this.isFunction = isFunction;
    this.loop = loop;
    this.bindings = Object.create(null);
    this.own = []; // lexical ones, in order
    this.isSwitch = false;
}

function Binding(name, kind, scope, start) {
    this.name = name;
    this.kind = kind; // var, param, function, let, const, class, block function, catch, own name, class name, import
    this.scope = scope;
    this.fn = scope.fn;
    this.loop = LEXICAL[kind] ? scope.loop : null;
    this.out = name;        // the name it gets
    this.start = start;
    this.end = start;       // from here on it has its value
    this.references = [];
    this.assigned = false;
    this.dead = false;      // some use may come too early
    this.captured = false;  // by a function made in its loop
    this.box = false;       // lives in the property `v` of a box
    this.boxAtEntry = false; // and the box is made where its block begins
    this.initial = null;    // of a body's variable that takes a parameter's value
    this.imported = null;   // the text that reads it
    this.earliest = -1;     // of a hoisted function: where it can first be called
    this.declaration = null; // of a block function: its FunctionRecord
    this.switchCase = null;
}

lowering.FunctionRecord = FunctionRecord;
lowering.Scope = Scope;

function declare(l, scope, name, kind, start) {
    var binding;

    if (kind === 'var' || kind === 'param' || kind === 'function') {
        while (!scope.isFunction) {
            scope = scope.parent;
        }
    }
    binding = scope.bindings[name];
    if (binding) {
        if (kind === 'function' && binding.kind === 'var') {
            binding.kind = 'function';
        }
        return binding;
    }
    binding = scope.bindings[name] = new Binding(name, kind, scope, start);
    l.bindings.push(binding);
    l.names[name] = true;
    if (LEXICAL[kind]) {
        scope.own.push(binding);
    }
    return binding;
}

function declarePattern(l, scope, pattern, kind, end) {
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
                declarePattern(l, scope, declarator.id, 'var', 0);
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
                declarePattern(l, scope, declarator.id, node.kind, declarator.end);
            });
        } else if (node.type === 'ClassDeclaration' && node.id) {
            declarePattern(l, scope, node.id, 'class', node.end);
        } else if (node.type === 'FunctionDeclaration' && node.id) {
            binding = declareFunction(l, scope, node);
        } else if (node.type === 'TSEnumDeclaration') {
            node.id._binding = declare(l, scope, node.id.name, 'var', node.start);
        } else if (node.type === 'ImportDeclaration') {
            node.specifiers.forEach(function (specifier) {
                declarePattern(l, scope, specifier.local, 'import', 0);
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

function reference(l, scope, node, write) {
    node._scope = scope;
    node._write = write;
    l.references.push(node);
    l.names[node.name] = true;
}

function owner(fn) {
    while (fn.arrow && fn.parent) {
        fn = fn.parent;
    }
    return fn;
}

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
            pattern._binding = find(scope, pattern.name);
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

function find(scope, name) {
    for (; scope; scope = scope.parent) {
        if (scope.bindings[name]) {
            return scope.bindings[name];
        }
    }
    return null;
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
    node.params.forEach(function (parameter) { declarePattern(l, fn.scope, parameter, 'param', 0); });
    node.params.forEach(function (parameter) { visitTarget(l, parameter, fn.scope, false); });
    made = fn.madeInside;
    visitBody(l, node, fn, made > 0 && !fn.simple);
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
    hoistVariables(l, scope, node.body);
    hoistLexical(l, scope, node.body.body);
    if (separate) {
        Object.keys(scope.bindings).forEach(function (name) {
            if (scope.bindings[name].kind === 'var' && fn.scope.bindings[name]) {
                scope.bindings[name].initial = fn.scope.bindings[name];
            }
        });
    }
    visitAll(l, node.body.body, scope);
}

/** A class, or an object with methods that say `super`: what needs names of its own at run time. */
function HomeRecord(node, isClass) {
    this.node = node;
    this.isClass = isClass;
    this.needsSelf = false;
    this.self = null;          // the name of the class or object, inside
    this.brand = null;         // the name of the key under which instances keep private fields
    this.staticFields = null;  // the name of the record of static private fields
    this.privates = Object.create(null);
    this.hasFields = false;
}

// In a loop, names of a class's own would be shared by all turns: it becomes a function, called at once.
function isolate(l, node, scope) {
    var fn;

    if (!scope.loop) {
        return scope;
    }
    fn = new FunctionRecord(node, scope.fn, 'arrow');
    fn.async = fn.generator = false;
    scope.fn.madeInside++;
    node._isolate = fn;
    fn.scope = new Scope(fn, scope, true, null);
    return fn.scope;
}

function declarePrivate(record, member) {
    var name = member.key.name;
    var entry = record.privates[name];
    var isMethod = member.type === 'MethodDefinition';

    if (!entry) {
        entry = record.privates[name] = {
            record: record, name: name, isStatic: member.static, kind: isMethod ? member.kind : 'field',
            method: null, getter: null, setter: null
        };
    }
    if (isMethod && member.kind !== 'method') {
        entry.kind = 'accessor';
    }
    member._private = entry;
    record.needsSelf = record.needsSelf || member.static;
}

// Fields that stand together are initialised by one function.
function visitField(l, member, scope, record, last) {
    var fn;

    if (last && last.isStatic === member.static && !member.computed) {
        member._thunk = last;
        fn = last;
    } else {
        fn = member._thunk = new FunctionRecord(null, scope.fn, 'initializer');
        fn.position = member.start;
        fn.home = record;
        fn.isStatic = member.static;
        fn.strict = true;
        fn.scope = new Scope(fn, scope, true, null);
        member._first = true;
    }
    if (member.static) {
        record.needsSelf = true;
    } else {
        record.hasFields = true;
        record.needsSelf = true;
    }
    if (member.value) {
        visit(l, member.value, fn.scope);
    }
    return fn;
}

function visitStaticBlock(l, member, scope, record) {
    var fn = member._thunk = new FunctionRecord(null, scope.fn, 'initializer');

    fn.position = member.start;
    fn.home = record;
    fn.isStatic = true;
    fn.strict = true;
    fn.scope = new Scope(fn, scope, true, null);
    record.needsSelf = true;
    member.body.forEach(function (statement) { hoistVariables(l, fn.scope, statement); });
    hoistLexical(l, fn.scope, member.body);
    visitAll(l, member.body, fn.scope);
}

function visitMember(l, member, scope, record, last) {
    var fn;

    if (member.computed) {
        visit(l, member.key, scope);
    }
    if (member.type === 'PropertyDefinition') {
        return visitField(l, member, scope, record, last);
    }
    if (member.type === 'StaticBlock') {
        visitStaticBlock(l, member, scope, record);
        return null;
    }
    fn = visitFunction(l, member.value, scope, member.kind === 'constructor' ? 'constructor' : 'method', record);
    fn.isStatic = member.static;
    fn.derived = member.kind === 'constructor' && record.node.superClass !== null;
    return last; // a method in between does not part fields, but their text must stay in order
}

function visitClass(l, node, outer) {
    var scope = isolate(l, node, outer);
    var record = node._class = new HomeRecord(node, true);
    var inner = new Scope(scope.fn, scope, false, null);
    var wasStrict = inner.fn.strict;
    var outerClass = l.currentClass;
    var last = null;

    record.outerClass = outerClass;
    record.needsSelf = node.superClass !== null;
    scope.fn.madeInside++;
    if (node.id) {
        record.binding = declare(l, inner, node.id.name, 'class name', node.start);
        if (node.type === 'ClassDeclaration') {
            node._binding = find(outer, node.id.name);
        }
    }
    inner.fn.strict = true;
    if (node.superClass) {
        visit(l, node.superClass, inner);
    }
    l.currentClass = record;
    node.body.body.forEach(function (member) {
        if (member.key && member.key.type === 'PrivateIdentifier') {
            declarePrivate(record, member);
        }
    });
    node.body.body.forEach(function (member, i) {
        var before = node.body.body[i - 1];

        last = visitMember(l, member, inner, record, before && before.type === 'PropertyDefinition' ? last : null);
    });
    l.currentClass = outerClass;
    inner.fn.strict = wasStrict;
}

function findPrivate(l, node) {
    var record = l.currentClass;

    while (record && !record.privates[node.name]) {
        record = record.outerClass;
    }
    if (!record) {
        throw l.error(node, 'Private field \'#' + node.name + '\' must be declared in an enclosing class');
    }
    record.needsSelf = true;
    return record.privates[node.name];
}

function visitObject(l, node, outer) {
    var scope = outer;
    var record = null;

    if (node.properties.some(function (property) { return property.method || /et$/.test(property.kind); }) &&
        /\bsuper\b/.test(l.source.slice(node.start, node.end))) {
        scope = isolate(l, node, outer);
        record = node._home = new HomeRecord(node, false);
    }
    node.properties.forEach(function (property) {
        if (property.type === 'SpreadElement') {
            visit(l, property.argument, scope);
            return;
        }
        if (property.computed) {
            visit(l, property.key, scope);
        }
        if (property.method || property.kind !== 'init') {
            visitFunction(l, property.value, scope, 'method', record);
        } else {
            visit(l, property.value, scope);
        }
    });
}

function visitBlock(l, node, scope) {
    var inner = new Scope(scope.fn, scope, false, scope.loop);

    node._scope = inner;
    hoistLexical(l, inner, node.body);
    visitAll(l, node.body, inner);
}

function visitLoopBody(l, node, scope, loop) {
    visit(l, node.body, new Scope(scope.fn, scope, false, loop));
}

function visitFor(l, node, scope) {
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
}

function visitForEach(l, node, scope) {
    var inner = new Scope(scope.fn, scope, false, node);

    node._scope = inner;
    l.awaits = l.awaits || (Boolean(node.await) && scope.fn.kind === 'program');
    visit(l, node.right, scope);
    if (node.left.type === 'VariableDeclaration') {
        if (node.left.kind !== 'var') {
            hoistLexical(l, inner, [node.left]);
        }
        visitTarget(l, node.left.declarations[0].id, inner, node.left.kind === 'var');
    } else {
        visitTarget(l, node.left, inner, true);
    }
    visitLoopBody(l, node, inner, node);
}

var VISIT = {
    Program: function (l, node, scope) {
        hoistVariables(l, scope, node);
        hoistLexical(l, scope, node.body);
        visitAll(l, node.body, scope);
    },
    Identifier: function (l, node, scope) { reference(l, scope, node, false); },
    ThisExpression: function (l, node, scope) {
        node._fn = scope.fn;
        useThis(l, scope.fn);
    },
    MetaProperty: function (l, node, scope) {
        if (node.meta.name === 'new') {
            useNewTarget(l, scope.fn);
        }
    },
    Super: function (l, node, scope) {
        var home = owner(scope.fn).home;

        useThis(l, scope.fn);
        if (home) {
            home.needsSelf = true;
        }
    },
    FunctionDeclaration: function (l, node, scope) { visitFunction(l, node, scope, 'function'); },
    FunctionExpression: function (l, node, scope) { visitFunction(l, node, scope, 'function'); },
    ArrowFunctionExpression: function (l, node, scope) { visitFunction(l, node, scope, 'arrow'); },
    ClassDeclaration: visitClass,
    ClassExpression: visitClass,
    ObjectExpression: visitObject,
    BlockStatement: visitBlock,
    ForStatement: visitFor,
    ForInStatement: visitForEach,
    ForOfStatement: visitForEach,
    WhileStatement: function (l, node, scope) {
        visit(l, node.test, scope);
        visitLoopBody(l, node, scope, node);
    },
    DoWhileStatement: function (l, node, scope) {
        visitLoopBody(l, node, scope, node);
        visit(l, node.test, scope);
    },
    SwitchStatement: function (l, node, scope) {
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
    },
    CatchClause: function (l, node, scope) {
        var inner = new Scope(scope.fn, scope, false, scope.loop);

        node._scope = inner;
        if (node.param) {
            declarePattern(l, inner, node.param, node.param.type === 'Identifier' ? 'catch' : 'let', node.param.end);
            visitTarget(l, node.param, inner, false);
        }
        visit(l, node.body, inner);
    },
    VariableDeclaration: function (l, node, scope) {
        node.declarations.forEach(function (declarator) {
            visitTarget(l, declarator.id, scope, node.kind === 'var');
            if (declarator.init) {
                visit(l, declarator.init, scope);
            }
        });
    },
    AssignmentExpression: function (l, node, scope) {
        visitTarget(l, node.left, scope, true);
        visit(l, node.right, scope);
    },
    UpdateExpression: function (l, node, scope) { visitTarget(l, node.argument, scope, true); },
    MemberExpression: function (l, node, scope) {
        visit(l, node.object, scope);
        if (node.property.type === 'PrivateIdentifier') {
            node._private = findPrivate(l, node.property);
        } else if (node.computed) {
            visit(l, node.property, scope);
        }
        if (node.object.type === 'Super') {
            node._fn = scope.fn;
        }
    },
    BinaryExpression: function (l, node, scope) {
        if (node.left.type === 'PrivateIdentifier') {
            node._private = findPrivate(l, node.left);
        } else {
            visit(l, node.left, scope);
        }
        visit(l, node.right, scope);
    },
    Property: function (l, node, scope) {
        if (node.computed) {
            visit(l, node.key, scope);
        }
        visit(l, node.value, scope);
    },
    TemplateLiteral: function (l, node, scope) { visitAll(l, node.expressions, scope); },
    BreakStatement: function () {},
    ContinueStatement: function () {},
    LabeledStatement: function (l, node, scope) { visit(l, node.body, scope); },
    AwaitExpression: function (l, node, scope) {
        if (scope.fn.kind === 'program') {
            l.awaits = true;
        }
        visit(l, node.argument, scope);
    },
    // Members are names for those after them.
    TSEnumDeclaration: function (l, node, scope) {
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
    },
    ImportDeclaration: function () {},
    ExportAllDeclaration: function () {},
    ExportNamedDeclaration: function (l, node, scope) {
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
    },
    Literal: function (l, node) {
        if (node.bigint) {
            throw l.error(node, 'BigInt is not supported');
        }
    }
};

function visit(l, node, scope) {
    var special = VISIT[node.type];

    if (special) {
        special(l, node, scope);
        return;
    }
    lowering.eachChild(node, function (child) { visit(l, child, scope); });
}

/** Analyses a whole program; `l` is the Lowering of lower.js. */
lowering.analyze = function (l, program) {
    var fn = l.fn = new FunctionRecord(null, null, 'program');

    fn.strict = l.module || program.body.some(function (statement) { return statement.directive === 'use strict'; });
    fn.scope = new Scope(fn, null, true, null);
    visit(l, program, fn.scope);
    return fn;
};

lowering.owner = owner;
lowering.findBinding = find;
