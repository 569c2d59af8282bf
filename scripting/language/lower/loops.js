/*
 * loops.js - loops: of, in, await, and a binding of its own for each turn where a function captures it.
 */
'use strict';

var lowering = internal.lowering;
var emit = lowering.emit;

emit.WhileStatement = function (l, node) {
    l.writeLabels();
    l.copy(node.start, node.test.start);
    lowering.write(l, node.test);
    l.copy(node.test.end, node.body.start);
    lowering.writeSub(l, node.body);
};

emit.DoWhileStatement = function (l, node) {
    l.writeLabels();
    l.putAt('do ', node.start);
    lowering.writeSub(l, node.body);
    l.putAt(' while(', node.body.end);
    lowering.write(l, node.test);
    l.put(');');
};

function needsEntry(scope) {
    return scope.own.some(function (binding) { return binding.dead || binding.boxAtEntry; });
}

// `i={v:i.v}`: the next turn's box begins with the value of the last one's.
function copies(scope) {
    return scope.own.filter(function (binding) { return binding.box; }).map(function (binding) {
        return binding.out + '={v:' + binding.out + '.v}';
    });
}

// Functions made while the loop is set up keep the bindings as they were then.
function isCapturedBefore(node) {
    return node._scope.own.some(function (binding) {
        return binding.box && binding.references.some(function (use) {
            return use._scope.fn !== binding.fn && use.end <= node.init.end;
        });
    });
}

emit.ForStatement = function (l, node) {
    var update = copies(node._scope);

    if (needsEntry(node._scope)) {
        l.put('{');
        lowering.writeEntry(l, node._scope);
    }
    l.writeLabels();
    l.putAt('for(', node.start);
    if (node.init) {
        lowering.write(l, node.init);
        l.put(isCapturedBefore(node) ? ',' + update.join(',') : '');
    }
    l.put(';');
    if (node.test) {
        lowering.write(l, node.test);
    }
    l.put(';' + update.join(','));
    if (node.update) {
        l.put(update.length > 0 ? ',' : '');
        lowering.write(l, node.update);
    }
    l.put(')');
    lowering.writeSub(l, node.body);
    if (needsEntry(node._scope)) {
        l.put('}');
    }
};

// Gives the head's names the value that the text `value` reads.
function writeHead(l, node, value) {
    var left = node.left;

    if (left.type === 'VariableDeclaration') {
        left = left.declarations[0].id;
        lowering.writeBinding(l, left, value);
    } else {
        lowering.writeStore(l, left, value);
    }
    l.put(';');
}

function writeTurn(l, node, value) {
    l.put('{');
    lowering.writeEntry(l, node._scope);
    writeHead(l, node, value);
    if (node.body.type === 'BlockStatement') {
        lowering.writeEntry(l, node.body._scope);
        lowering.writeStatements(l, node.body.body, node.body.start + 1, node.body.end - 1);
        l.putAt('}', node.body.end - 1);
    } else {
        lowering.writeSub(l, node.body);
        l.put('}');
    }
}

function isPlainName(node) {
    var left = node.left;
    var binding;

    if (left.type === 'VariableDeclaration') {
        left = left.declarations[0].id;
    }
    binding = left.type === 'Identifier' ? left._binding : null;
    return binding !== null && binding !== undefined && !binding.box && !binding.dead && !binding.imported &&
           (node.left.type === 'VariableDeclaration' || binding.kind === 'var' || binding.kind === 'let');
}

// The names of the head, in the expression that is walked.
function writeDeadHead(l, node) {
    if (node._head) {
        lowering.writeEntry(l, node._head);
    }
}

emit.ForInStatement = function (l, node) {
    var declaration = node.left.type === 'VariableDeclaration' ? node.left.declarations[0] : null;
    var name;

    writeDeadHead(l, node);

    if (declaration && declaration.init) { // for (var x = 1 in y)
        l.put(declaration.id._binding.out + '=');
        lowering.write(l, declaration.init);
        l.put(';');
    }
    if (isPlainName(node)) {
        name = (declaration ? declaration.id : node.left)._binding.out;
        l.writeLabels();
        l.putAt('for(' + (declaration ? 'var ' : '') + name + ' in ', node.start);
        lowering.write(l, node.right);
        l.put(')');
        lowering.writeSub(l, node.body);
        return;
    }
    name = l.temp();
    l.writeLabels();
    l.putAt('for(' + name + ' in ', node.start);
    lowering.write(l, node.right);
    l.put(')');
    writeTurn(l, node, name);
};

/*
 * An array that nobody has changed the iteration of is walked by index; anything else by its iterator, which is closed
 * when the loop is left early.
 */
emit.ForOfStatement = function (l, node) {
    var array, at, iterator, caught;

    writeDeadHead(l, node);
    if (node.await) {
        writeForAwait(l, node);
        return;
    }
    array = l.temp();
    at = l.temp();
    iterator = l.temp();
    caught = l.unique('e');
    l.putAt(array + '=', node.start);
    lowering.write(l, node.right);
    l.put(';' + iterator + '=__rt.iterate(' + array + ');try{');
    l.writeLabels();
    l.put('for(' + at + '=0;' + iterator + '===null?' + at + '<' + array + '.length:' + iterator + '.step();' + at + '++)');
    writeTurn(l, node, '(' + iterator + '===null?' + array + '[' + at + ']:' + iterator + '.value)');
    l.put('}catch(' + caught + '){__rt.fail(' + iterator + ',' + caught + ')}finally{' + iterator +
          '!==null&&__rt.finish(' + iterator + ')}');
};

function writeForAwait(l, node) {
    var iterator = l.temp();
    var caught = l.unique('e');
    var wait = l.fn.generator ? '__rt.awaitInGenerator' : '__rt.await';

    l.putAt(iterator + '=__rt.iterateAsync(', node.start);
    lowering.write(l, node.right);
    l.put(');try{');
    l.writeLabels();
    l.put('for(;' + iterator + '.take(' + wait + '(' + iterator + '.ask()));)');
    writeTurn(l, node, iterator + '.value');
    l.put('}catch(' + caught + '){__rt.failAsync(' + iterator + ',' + caught + ',' + wait + ')}finally{' +
          '__rt.finishAsync(' + iterator + ',' + wait + ')}');
}
