/*
 * esm.js - ES modules: `import` and `export`.
 *
 * A module's text is the body of a function that is given `__m`, the module's record (esm_loader.js). It begins with
 *   __m.begin({a: function () { return a; }, ...}, {b: [1, 'c']}, [2], function () { x = __m.from(0); y = __m.all(1); });
 * which makes the exports known, live: its own, those it imports itself, and those of all the modules it names with `export *`. It
 * waits there until what the module imports has run; before that the function is called.
 * `x.name` is then what the i-th module it names exports, `y` its namespace object.
 */
'use strict';

var lowering = internal.lowering;
var emit = lowering.emit;

function requestOf(l, source) {
    var i = l.requests.indexOf(source.value);

    if (i < 0) {
        i = l.requests.push(source.value) - 1;
        l.requestNames.push(null);
        l.requestSpaces.push(null);
        l.requestPlaces.push(source.start);
        l.requestTypes.push('');
    }
    return i;
}

// The variable in `list`, made when first asked for.
function variableOf(l, list, source) {
    var i = requestOf(l, source);

    if (list[i] === null) {
        list[i] = l.unique('import');
    }
    return list[i];
}

function propertyOf(name) {
    return /^[A-Za-z_$][\w$]*$/.test(name) ? '.' + name : '[' + lowering.quote(name) + ']';
}

function moduleName(node) {
    return node.type === 'Identifier' ? node.name : node.value;
}

function noteAttributes(l, node) {
    (node.attributes || []).forEach(function (attribute) {
        if (moduleName(attribute.key) === 'type') {
            l.requestTypes[requestOf(l, node.source)] = attribute.value.value;
        }
    });
}

function bindingOf(l, identifier) {
    return identifier._binding || lowering.findBinding(l.fn.scope, identifier.name);
}

// Whether an import is used for more than types.
function isUsed(l, specifier) {
    return bindingOf(l, specifier.local).references.length > 0;
}

function linkImport(l, node) {
    var specifiers = node.specifiers;

    if (l.typescript && specifiers.length > 0) {
        specifiers = specifiers.filter(function (specifier) { return isUsed(l, specifier); });
        if (specifiers.length === 0) {
            return;
        }
    }
    requestOf(l, node.source);
    noteAttributes(l, node);
    specifiers.forEach(function (specifier) {
        var binding = bindingOf(l, specifier.local);
        var name = specifier.type === 'ImportDefaultSpecifier' ? 'default' :
            specifier.type === 'ImportSpecifier' ? moduleName(specifier.imported) : null;

        binding.origin = [requestOf(l, node.source), name];
        if (name === null) {
            binding.imported = variableOf(l, l.requestSpaces, node.source);
            return;
        }
        binding.imported = variableOf(l, l.requestNames, node.source) + propertyOf(name);
        l.wanted.push(requestOf(l, node.source), name);
    });
}

function getter(l, name, text) {
    l.exports.push(lowering.quote(name) + ':function "m:"(){return ' + text + '}');
}

// An export that is an import: `from` is of the request and the name there, null for all.
function passOn(l, name, from) {
    l.indirect.push(lowering.quote(name) + ':[' + from[0] + ',' + (from[1] === null ? 'null' : lowering.quote(from[1])) + ']');
}

function exportNamed(l, node) {
    var declaration = node.declaration;

    if (node.source) {
        requestOf(l, node.source);
        noteAttributes(l, node);
        node.specifiers.forEach(function (specifier) {
            var name = moduleName(specifier.local);

            l.wanted.push(requestOf(l, node.source), name);
            passOn(l, moduleName(specifier.exported), [requestOf(l, node.source), name]);
        });
        return;
    }
    if (declaration && declaration.type === 'VariableDeclaration') {
        declaration.declarations.forEach(function (declarator) {
            lowering.eachName(declarator.id, function (identifier) {
                exportBinding(l, identifier.name, identifier._binding || lowering.findBinding(l.fn.scope, identifier.name));
            });
        });
    } else if (declaration) {
        exportBinding(l, declaration.id.name, declaration.id._binding);
    }
    node.specifiers.forEach(function (specifier) {
        exportBinding(l, moduleName(specifier.exported), specifier.local._binding);
    });
}

function exportBinding(l, name, binding) {
    var text;

    if (!binding) {
        return;
    }
    if (binding.origin) {
        passOn(l, name, binding.origin);
        return;
    }
    // Another module may look before this one has run.
    text = lowering.nameOf(binding);
    if (binding.kind === 'let' || binding.kind === 'const' || binding.kind === 'class') {
        binding.dead = true;
        text = text + '===' + l.dead() + '?__rt.dead(' + lowering.quote(binding.name) + '):' + text;
    }
    getter(l, name, text);
}

function exportDefault(l, node) {
    var declaration = node.declaration;

    if (/Declaration$/.test(declaration.type) && declaration.id) {
        exportBinding(l, 'default', declaration.id._binding);
    } else {
        if (declaration.type === 'FunctionDeclaration') {
            getter(l, 'default', '__default');
            return;
        }
        l.declareName('__default');
        l.initial = '__default=' + l.dead() + ';';
        getter(l, 'default', '__default===' + l.dead() + '?__rt.dead("default"):__default');
    }
}

function linkExport(l, node) {
    switch (node.type) {
    case 'ExportNamedDeclaration':
        exportNamed(l, node);
        break;
    case 'ExportDefaultDeclaration':
        exportDefault(l, node);
        break;
    case 'ExportAllDeclaration':
        requestOf(l, node.source);
        noteAttributes(l, node);
        if (node.exported) {
            passOn(l, moduleName(node.exported), [requestOf(l, node.source), null]);
        } else {
            l.stars.push(requestOf(l, node.source));
        }
        break;
    }
}

/** Looks at imports and exports, after names are known and before anything is written. */
lowering.linkModule = function (l, program) {
    program.body.forEach(function (node) { // in the order in which modules will run
        if (node.type === 'ImportDeclaration') {
            linkImport(l, node);
        } else if (node.source) {
            requestOf(l, node.source);
        }
    });
    program.body.forEach(function (node) { linkExport(l, node); });
};

/** What a module's text begins with. */
lowering.moduleHead = function (l) {
    var bind = '';

    function set(method) {
        return function (name, i) {
            if (name !== null) {
                l.declareName(name);
                bind += name + '=__m.' + method + '(' + i + ');';
            }
        };
    }

    l.requestNames.forEach(set('from'));
    l.requestSpaces.forEach(set('all'));
    return l.initial + '__m.begin({' + l.exports.join(',') + '},{' + l.indirect.join(',') + '},[' + l.stars.join(',') +
           '],function "m:"(){' + bind + '});';
};

emit.ImportDeclaration = function () {};
emit.ExportAllDeclaration = function () {};

emit.ExportNamedDeclaration = function (l, node) {
    if (node.declaration) {
        lowering.writeStatement(l, node.declaration);
    }
};

emit.ExportDefaultDeclaration = function (l, node) {
    var declaration = node.declaration;

    if (/Declaration$/.test(declaration.type)) {
        lowering.writeStatement(l, declaration);
        return;
    }
    lowering.setName(declaration, 'default');
    l.putAt('__default=', node.start);
    lowering.write(l, declaration);
    l.put(';');
};
