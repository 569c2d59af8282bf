/*
 * expressions.js - templates, spread, optional chaining, calls and literals.
 */
'use strict';

var lowering = internal.lowering;
var emit = lowering.emit;

// A package may have, somewhere, what cannot be had: it fails when it gets there.
function unsupported(l, node) {
    if (node.bigint) {
        return 'BigInt is not supported';
    }
    return l.isPackage && node.regex && node.regex.flags.indexOf('v') >= 0 ? 'Invalid regular expression flags' : '';
}

emit.Literal = function (l, node) {
    if (unsupported(l, node)) {
        l.putAt('__rt.unsupported(' + lowering.quote(unsupported(l, node)) + ')', node.start);
    } else if (typeof node.value === 'number' && /_|^0[oObB]/.test(node.raw)) {
        l.putAt(String(node.value), node.start);
    } else if (typeof node.value === 'string' && /[\u2028\u2029]|\\u\{|\\\r?\n/.test(node.raw)) {
        l.putAt(lowering.quote(node.value), node.start);
    } else {
        l.copy(node.start, node.end);
    }
};

// What `+` turns into a string just as a template does.
function isPrimitive(node) {
    return (node.type === 'Literal' && !node.regex) || node.type === 'TemplateLiteral' ||
           node.type === 'UpdateExpression' ||
           (node.type === 'UnaryExpression' && node.operator !== 'delete' && node.operator !== 'void') ||
           (node.type === 'BinaryExpression' && /^([-*\/%&|^]|<<|>>>?)$/.test(node.operator));
}

/** What neither does nor shows anything when it is evaluated, whatever has been done before. */
lowering.isInert = function (node) {
    return node.type === 'Literal' || node.type === 'ThisExpression' ||
           (lowering.isFunction(node) && node._fn.captures.length === 0) ||
           (node.type === 'Identifier' && Boolean(node._binding) && !node._early && !node._binding.assigned &&
            !node._binding.imported);
};

// `"a".concat(x,"b").concat(y)`: x is made a string before y is evaluated, where that can be noticed.
function writeConcatenation(l, node) {
    l.putAt(lowering.quote(node.quasis[0].value.cooked), node.start);
    node.expressions.forEach(function (expression, i) {
        var text = node.quasis[i + 1].value.cooked;

        l.put(i === 0 ? '.concat(' : lowering.isInert(expression) ? ',' : ').concat(');
        lowering.write(l, expression);
        l.put(text !== '' ? ',' + lowering.quote(text) : '');
    });
    l.put(')');
}

emit.TemplateLiteral = function (l, node) {
    if (!node.expressions.every(isPrimitive)) {
        writeConcatenation(l, node);
        return;
    }
    l.putAt('(' + lowering.quote(node.quasis[0].value.cooked), node.start);
    node.expressions.forEach(function (expression, i) {
        var text = node.quasis[i + 1].value.cooked;

        l.put('+(');
        lowering.write(l, expression);
        l.put(')' + (text !== '' ? '+' + lowering.quote(text) : ''));
    });
    l.put(')');
};

function templateObject(l, quasi) {
    var name = l.unique('template');
    var cooked = quasi.quasis.map(function (part) {
        return part.value.cooked === null || part.value.cooked === undefined ? 'void 0' :
            lowering.quote(part.value.cooked);
    });
    var raw = quasi.quasis.map(function (part) { return lowering.quote(part.value.raw); });

    l.prologue.push('var ' + name + ';');
    return '(' + name + '||(' + name + '=__rt.template([' + cooked.join(',') + '],[' + raw.join(',') + '])))';
}

emit.TaggedTemplateExpression = function (l, node) {
    writeCallee(l, node.tag);
    l.put('(' + templateObject(l, node.quasi));
    node.quasi.expressions.forEach(function (expression) {
        l.put(',');
        lowering.write(l, expression);
    });
    l.put(')');
};

// What is called, so that `this` of the call is right.
function writeCallee(l, node) {
    if (lowering.isPropertyName(node)) {
        l.put('(0,');
        lowering.write(l, node);
        l.put(')');
    } else {
        lowering.write(l, node);
    }
}

function hasSpread(nodes) {
    return nodes.some(function (node) { return node && node.type === 'SpreadElement'; });
}

function writeIterable(l, method, node) {
    l.put(method);
    lowering.write(l, node.argument);
    l.put(')');
}

// `[a,b],list(c),[d]`: what stands between spread elements is put together.
function writeGroups(l, nodes) {
    var open = false;

    nodes.forEach(function (node, i) {
        if (node && node.type === 'SpreadElement') {
            l.put((open ? ']' : '') + (i > 0 ? ',' : ''));
            writeIterable(l, '__rt.list(', node);
            open = false;
            return;
        }
        l.put((i > 0 ? ',' : '') + (open ? '' : '['));
        open = true;
        if (node) {
            lowering.write(l, node);
        } else {
            l.put('__rt.HOLE');
        }
    });
    l.put(open ? ']' : '');
}

/** Arguments with `...`: an array. */
function writeList(l, nodes) {
    if (nodes.length === 1 && nodes[0].type === 'SpreadElement') {
        writeIterable(l, '__rt.list(', nodes[0]);
        return;
    }
    l.put('__rt.join([');
    writeGroups(l, nodes);
    l.put('])');
}
lowering.writeList = writeList;

emit.ArrayExpression = function (l, node) {
    var hasHoles;

    if (!hasSpread(node.elements)) {
        lowering.copyThrough(l, node);
        return;
    }
    if (node.elements.length === 1) {
        writeIterable(l, '__rt.copy(', node.elements[0]);
        return;
    }
    hasHoles = node.elements.indexOf(null) >= 0;
    l.put(hasHoles ? '__rt.sparse(' : '');
    writeList(l, node.elements);
    l.put(hasHoles ? ')' : '');
};

emit.NewExpression = function (l, node) {
    if (!hasSpread(node.arguments)) {
        if (lowering.isPropertyName(node.callee)) {
            l.putAt('new (', node.start);
            lowering.write(l, node.callee);
            l.put(')');
            writeArguments(l, node.arguments, node.callee.end, node.end);
        } else {
            writeNew(l, node);
        }
        return;
    }
    l.putAt('__rt.construct(', node.start);
    lowering.write(l, node.callee);
    l.put(',');
    writeList(l, node.arguments);
    l.put(')');
};

// `new a.b()`: whatever is lowered in the callee must not take the parentheses.
function writeNew(l, node) {
    if (node.callee.type === 'Identifier') {
        l.putAt('new ', node.start);
        lowering.write(l, node.callee);
        writeArguments(l, node.arguments, node.callee.end, node.end);
        return;
    }
    l.putAt('new (', node.start);
    lowering.write(l, node.callee);
    l.put(')');
    writeArguments(l, node.arguments, node.callee.end, node.end);
}

function writeArguments(l, nodes, from, to) {
    l.put('(');
    nodes.forEach(function (node, i) {
        if (i > 0) {
            l.put(',');
        }
        lowering.write(l, node);
    });
    l.putAt(')', Math.max(from, to - 1));
}

// The text of eval and new Function may belong to no file.
emit.ImportExpression = function (l, node) {
    l.putAt((l.isScript ? '(typeof __m==="undefined"?__rt.main:__m)' : '__m') + '.import(', node.start);
    lowering.write(l, node.source);
    l.put(')');
};

// f(...list)
function writeSpreadCall(l, node) {
    var callee = node.callee;
    var object;

    if (callee.type === 'MemberExpression' && callee.object.type !== 'Super' && !callee._private) {
        object = l.temp();
        l.put('(' + object + '=');
        lowering.write(l, callee.object);
        l.put(')');
        l.copy(callee.object.end, callee.property.start);
        writeProperty(l, callee);
        l.put('.apply(' + object + ',');
    } else if (callee.type === 'MemberExpression') {
        lowering.writeMethod(l, callee, function (receiver) { l.put('.apply(' + receiver + ','); });
    } else {
        l.put('(0,');
        lowering.write(l, callee);
        l.put(').apply(void 0,');
    }
    writeList(l, node.arguments);
    l.put(')');
}

function writeProperty(l, member) {
    if (member.computed) {
        lowering.write(l, member.property);
        l.put(']');
    } else {
        l.putAt(member.property.name, member.property.start);
    }
}

emit.CallExpression = function (l, node) {
    var callee = node.callee;

    if (callee.type === 'Super') {
        lowering.writeSuperCall(l, node);
    } else if (lowering.isDirectEval(node)) {
        lowering.writeDirectEval(l, node);
    } else if (callee.type === 'ChainExpression' && callee.expression.type === 'MemberExpression') {
        writeCallOfChain(l, node);
    } else if (hasSpread(node.arguments)) {
        writeSpreadCall(l, node);
    } else if (callee.type === 'MemberExpression' && (callee.object.type === 'Super' || callee._private)) {
        lowering.writeMethod(l, callee, function (receiver) { l.put('.call(' + receiver); });
        node.arguments.forEach(function (argument) {
            l.put(',');
            lowering.write(l, argument);
        });
        l.put(')');
    } else if (lowering.isPropertyName(callee)) {
        writeCallee(l, callee);
        writeArguments(l, node.arguments, callee.end, node.end);
    } else if (endsInComma(l, node)) {
        l.copy(node.start, callee.start);
        lowering.write(l, callee);
        l.copy(callee.end, l.source.indexOf('(', calleeEnd(l, callee)));
        writeArguments(l, node.arguments, callee.end, node.end);
    } else {
        lowering.copyThrough(l, node);
    }
};

var COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n\r]*/g;

// A comma after the last argument is new in ES2017.
function endsInComma(l, node) {
    var last = node.arguments[node.arguments.length - 1];

    return last !== undefined && /,\s*\)$/.test(l.source.slice(last.end, node.end).replace(COMMENT, ''));
}

// Where the callee ends with the parentheses around it.
function calleeEnd(l, callee) {
    var match = /^(\s*\))*/.exec(l.source.slice(callee.end));

    return callee.end + match[0].length;
}

emit.MemberExpression = function (l, node) {
    if (node._private || node.object.type === 'Super') {
        lowering.writeSpecial(l, node);
        return;
    }
    l.copy(node.start, node.object.start);
    lowering.write(l, node.object);
    if (node.computed) {
        l.copy(node.object.end, node.property.start);
        lowering.write(l, node.property);
        l.copy(node.property.end, node.end);
    } else {
        l.copy(node.object.end, node.end);
    }
};

emit.LogicalExpression = function (l, node) {
    var held;

    if (node.operator !== '??') {
        lowering.copyThrough(l, node);
        return;
    }
    held = l.temp();
    l.put('((' + held + '=');
    lowering.write(l, node.left);
    l.put(')!=null?' + held + ':');
    l.put('(');
    lowering.write(l, node.right);
    l.put('))');
};

emit.BinaryExpression = function (l, node) {
    if (node._private) {
        lowering.writePrivateIn(l, node);
        return;
    }
    if (node.operator === '**' && node.left.type === 'UpdateExpression') { // the engine would read `x++ (** 2)`
        l.put('(');
        lowering.write(l, node.left);
        l.put(')**(');
        lowering.write(l, node.right);
        l.put(')');
        return;
    }
    lowering.copyThrough(l, node);
};

// Its parentheses in the source may not have been copied.
emit.SequenceExpression = function (l, node) {
    l.put('(');
    lowering.copyThrough(l, node);
    l.put(')');
};

// The links of a?.b.c(d), from the head.
function linksOf(node) {
    var links = [];

    while ((node.type === 'MemberExpression' || node.type === 'CallExpression') && node.object !== null) {
        if (isSuperMember(node)) {
            break;
        }
        links.unshift(node);
        node = node.type === 'MemberExpression' ? node.object : node.callee;
    }
    return {head: node, links: links};
}

function isSuperMember(node) {
    return node.type === 'MemberExpression' && node.object.type === 'Super';
}

function writeAccess(l, node, base) {
    if (node._private) {
        lowering.writePrivateOf(l, node, base);
        return;
    }
    l.put(base);
    if (node.computed) {
        l.put('[');
        lowering.write(l, node.property);
        l.put(']');
    } else {
        l.putAt('.' + node.property.name, node.property.start);
    }
}

function writeCallArguments(l, node, receiver) {
    if (hasSpread(node.arguments)) {
        l.put('.apply(' + (receiver || 'void 0') + ',');
        writeList(l, node.arguments);
        l.put(')');
        return;
    }
    l.put(receiver ? '.call(' + receiver : '(');
    node.arguments.forEach(function (argument, i) {
        if (i > 0 || receiver) {
            l.put(',');
        }
        lowering.write(l, argument);
    });
    l.put(')');
}

/*
 * Each link's value goes into a variable: a?.b.c(d) is
 *   (t=a)==null?void 0:(u=t.b,u.c(d))      with as few variables as the links need.
 *
 * `prefix` stands before the last link. `keeps`: the object of the last link stays in a variable, whose name is returned.
 */
function writeChain(l, node, missing, prefix, keeps) {
    var chain = linksOf(node);
    var closing = '';
    var value = l.temp();  // of the link before
    var receiver = isSuperMember(chain.head) ? lowering.thisOf(l, node.start) : null; // of a call of it
    var last = chain.links.length - 1;

    l.put('(' + value + '=');
    lowering.write(l, chain.head);
    chain.links.forEach(function (link, i) {
        var next = chain.links[i + 1];
        var holder = (next && next.type === 'CallExpression') || (keeps && i === last) ? l.temp() : value;

        if (link.optional) {
            l.put(',' + value + '==null?' + missing + ':(');
            closing += ')';
        } else {
            l.put(',');
        }
        if (i === last && prefix) {
            l.put(prefix);
            writeAccess(l, link, value);
            return;
        }
        l.put(holder + '=');
        if (link.type === 'MemberExpression') {
            writeAccess(l, link, value);
            receiver = value;
        } else {
            l.put(value);
            writeCallArguments(l, link, receiver);
            receiver = null;
        }
        value = holder;
    });
    l.put(')' + closing);
    return receiver;
}

// (a?.b)(c): the parentheses end the chain, not the reference.
function writeCallOfChain(l, node) {
    var receiver;

    l.put('(');
    receiver = writeChain(l, node.callee.expression, 'void 0', '', true);
    l.put(')');
    writeCallArguments(l, node, receiver);
}

emit.ChainExpression = function (l, node) {
    writeChain(l, node.expression, 'void 0', '');
};

emit.UnaryExpression = function (l, node) {
    var argument = node.argument;

    if (node.operator === 'delete' && argument.type === 'ChainExpression' &&
        argument.expression.type === 'MemberExpression') {
        writeChain(l, argument.expression, 'true', 'delete ');
    } else if (node.operator === 'delete' && argument.type === 'MemberExpression' && argument.object.type === 'Super') {
        l.put('__rt.deleteSuper()');
    } else {
        lowering.copyThrough(l, node);
    }
};
