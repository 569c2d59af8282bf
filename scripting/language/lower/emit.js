/*
 * emit.js - walks the tree and writes the text: what needs nothing is copied, the rest has a function in `emit`.
 *
 * emit[type](l, node) writes the whole node. Every piece of an expression it writes is in parentheses, a call, or a name,
 * so that it can stand wherever the node stood.
 */
'use strict';

var lowering = internal.lowering;
var emit = lowering.emit = {};

// Copied statements that a semicolon ends: none is left to be guessed by a parser.
var ENDED = {ExpressionStatement: true, BreakStatement: true, ContinueStatement: true, DebuggerStatement: true};

/** Writes any node. */
lowering.write = function (l, node) {
    var special = emit[node.type];

    if (special) {
        special(l, node);
    } else {
        lowering.copyThrough(l, node);
    }
};

/** Copies a node's text with its children written in their places. */
lowering.copyThrough = function (l, node) {
    var at = node.start;

    lowering.eachChild(node, function (child) {
        l.copy(at, child.start);
        lowering.write(l, child);
        at = child.end;
    });
    l.copy(at, node.end);
};

lowering.writeStatement = function (l, node) {
    lowering.guarded(l, function () {
        lowering.write(l, node);
        if (node.type === 'VariableDeclaration' || (ENDED[node.type] && l.source[node.end - 1] !== ';')) {
            l.put(';');
        }
    });
};

/** Writes statements with what stands between them; `from` and `to` are the ends of that in the source. */
lowering.writeStatements = function (l, nodes, from, to) {
    nodes.forEach(function (node) {
        l.copy(from, node.start);
        lowering.writeStatement(l, node);
        from = node.end;
    });
    l.copy(from, to);
};

/** The body of `if`, a loop or a label: a statement of its own. */
lowering.writeSub = function (l, node) {
    var isOne = /^(Block|Expression|Empty|Return|Throw|Break|Continue|If)/.test(node.type);

    l.put(isOne ? '' : '{'); // others may become several statements
    lowering.writeStatement(l, node);
    l.put(isOne ? '' : '}');
};

/** What a block's bindings need where the block begins. */
lowering.writeEntry = function (l, scope) {
    scope.own.forEach(function (binding) {
        var dead = binding.dead ? l.dead() : 'void 0';

        if (binding.kind === 'block function') {
            return;
        }
        if (binding.boxAtEntry) {
            l.declareName(binding.out);
            l.put(binding.out + '={v:' + dead + '};');
        } else if (binding.dead) {
            l.declareName(binding.out);
            l.put(binding.out + '=' + dead + ';');
        }
    });
    lowering.writeBlockFunctions(l, scope);
};

/** The name of a binding as it is read, without a check. */
lowering.nameOf = function (binding) {
    if (binding.imported !== null) {
        return binding.imported;
    }
    return binding.box ? binding.out + '.v' : binding.out;
};

/** Gives a binding its first value: `x=value` for the declaration it stands in. */
lowering.initialize = function (binding, value) {
    if (!binding || !binding.box) {
        return binding ? binding.out + '=' + value : value;
    }
    return binding.boxAtEntry ? binding.out + '.v=' + value : binding.out + '={v:' + value + '}';
};

lowering.quote = function (text) {
    return JSON.stringify(text).replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029');
};

/** A directive, with what stands before it from `at` on. */
lowering.writeDirective = function (l, node, at) {
    l.copy(at, node.start);
    if (/[\u2028\u2029]/.test(node.directive)) {
        l.putAt(lowering.quote(node.expression.value), node.start); // the engine takes those for ends of lines
    } else {
        l.copy(node.start, node.end);
    }
    l.put(';');
};

emit.Program = function (l, node) {
    var at = 0;
    var head, i;

    if (l.source.slice(0, 2) === '#!') {
        at = l.source.search(/[\n\r\u2028\u2029]|$/);
    }
    for (i = 0; i < node.body.length && node.body[i].directive !== undefined; i++) {
        lowering.writeDirective(l, node.body[i], at);
        at = node.body[i].end;
    }
    head = l.slot();
    lowering.writeEntry(l, l.fn.scope);
    if (l.module) {
        l.put(lowering.moduleHead(l));
    }
    lowering.writeStatements(l, node.body.slice(i), at, l.source.length);
    head.text = (l.module ? '"use strict";' : '') + lowering.headOf(l, l.fn) + l.prologue.join('');
};

emit.BlockStatement = function (l, node) {
    l.put('{');
    lowering.writeEntry(l, node._scope);
    lowering.writeStatements(l, node.body, node.start + 1, node.end - 1);
    l.putAt('}', node.end - 1);
};

emit.Identifier = function (l, node) {
    var binding = node._binding;
    var name;

    if (node._alias) {
        l.putAt(node._alias, node.start);
        return;
    }
    if (!binding) {
        l.putAt(node.name, node.start);
        return;
    }
    if (node._dead) {
        l.putAt('__rt.dead(' + lowering.quote(node.name) + ')', node.start);
        return;
    }
    if (binding.kind === 'class name') {
        l.putAt(binding.out, node.start);
        return;
    }
    name = lowering.nameOf(binding);
    if (node._early) {
        l.putAt('(' + name + '===' + l.dead() + '?__rt.dead(' + lowering.quote(node.name) + '):' + name + ')', node.start);
    } else {
        l.putAt(name, node.start);
    }
};

/** Whether reading a name is a property access, which would be `this` of a call. */
lowering.isPropertyName = function (node) {
    var binding = node.type === 'Identifier' ? node._binding : null;

    return Boolean(binding) && (binding.imported !== null || binding.box);
};

emit.ThisExpression = function (l, node) {
    l.putAt(lowering.thisOf(l, node.start), node.start);
};

/** `this` as it reads at a place of the source. */
lowering.thisOf = function (l, at) {
    var fn = l.fn;
    var target = lowering.owner(fn);

    if (target.kind === 'program' && l.module) {
        return '(void 0)';
    }
    if (target.derived) {
        return target.thisIsSet <= at ? target.selfName : '__rt.self(' + target.selfName + ')';
    }
    return target === fn ? 'this' : target.aliasThis;
};

emit.MetaProperty = function (l, node) {
    var target;

    if (node.meta.name === 'import') {
        l.putAt('__m.meta', node.start);
        return;
    }
    target = lowering.owner(l.fn);
    if (target.kind === 'constructor') {
        l.putAt(target.aliasNewTarget, node.start);
    } else if (target.async || target.generator || target.kind === 'method' || target.kind === 'initializer') {
        l.put('(void 0)');
    } else {
        l.putAt(target === l.fn ? 'new.target' : target.aliasNewTarget, node.start);
    }
};

emit.IfStatement = function (l, node) {
    l.copy(node.start, node.test.start);
    lowering.write(l, node.test);
    l.copy(node.test.end, node.consequent.start);
    lowering.writeSub(l, node.consequent);
    if (node.alternate) {
        l.copy(node.consequent.end, node.alternate.start);
        lowering.writeSub(l, node.alternate);
    }
};

emit.LabeledStatement = function (l, node) {
    var isLoop = /^(For|While|DoWhile)/.test(node.body.type) || node.body.type === 'LabeledStatement';

    if (isLoop) {
        // The loop writes it: what goes before the loop must come before its label.
        l.labels.push(node.label.name);
        lowering.write(l, node.body);
        return;
    }
    l.copy(node.start, node.body.start);
    lowering.writeSub(l, node.body);
};

emit.WithStatement = function (l, node) {
    l.copy(node.start, node.object.start);
    lowering.write(l, node.object);
    l.copy(node.object.end, node.body.start);
    lowering.writeSub(l, node.body);
};

emit.ReturnStatement = function (l, node) {
    var target = l.fn;

    if (target.derived && node._guarded) {
        l.putAt('{' + target.leaveValue + '=', node.start);
        if (node.argument) {
            lowering.write(l, node.argument);
        } else {
            l.put('void 0');
        }
        l.put(';break ' + target.leaveLabel + '}');
        return;
    }
    l.putAt('return ', node.start);
    if (target.derived) {
        l.put('__rt.result(' + target.selfName);
        if (node.argument) {
            l.put(',');
            lowering.write(l, node.argument);
        }
        l.put(')');
    } else if (node.argument) {
        l.put(target.async && target.generator ? '__rt.awaitInGenerator' : '');
        lowering.writeValue(l, node.argument);
    }
    l.put(';');
};

emit.ThrowStatement = function (l, node) {
    l.putAt('throw ', node.start);
    lowering.writeValue(l, node.argument);
    l.put(';');
};

/** An expression after `return` or `throw`: in parentheses, so that a line break may come first. */
lowering.writeValue = function (l, node) {
    l.put('(');
    lowering.write(l, node);
    l.put(')');
};

emit.SwitchStatement = function (l, node) {
    var at;

    l.put('{');
    lowering.writeEntry(l, node._scope);
    l.writeLabels();
    l.copy(node.start, node.discriminant.start);
    lowering.write(l, node.discriminant);
    at = node.discriminant.end;
    node.cases.forEach(function (item) {
        l.copy(at, item.start);
        at = item.start;
        if (item.test) {
            l.copy(at, item.test.start);
            lowering.write(l, item.test);
            at = item.test.end;
        }
        lowering.writeStatements(l, item.consequent, at, item.end);
        at = item.end;
    });
    l.copy(at, node.end);
    l.put('}');
};

emit.TryStatement = function (l, node) {
    l.copy(node.start, node.block.start);
    lowering.write(l, node.block);
    if (node.handler) {
        l.copy(node.block.end, node.handler.start);
        writeCatch(l, node.handler);
    }
    if (node.finalizer) {
        l.copy((node.handler || node.block).end, node.finalizer.start);
        lowering.write(l, node.finalizer);
    }
};

// A generator that is told to return leaves by an exception that no `catch` may see. Functions in the block are hoisted
// out of it, so the name is a variable of the function around.
function writeCatch(l, node) {
    var name = l.unique('caught');

    l.putAt('catch(', node.start);
    l.put(name + '){');
    if (l.fn.generator) {
        l.put('__rt.leaving(' + name + ');');
    }
    if (node.param) {
        lowering.writeEntry(l, node._scope);
        lowering.writeBinding(l, node.param, name);
        l.put(';');
    }
    lowering.writeEntry(l, node.body._scope);
    lowering.writeStatements(l, node.body.body, node.body.start + 1, node.body.end - 1);
    l.put('}');
}
