/*
 * esm.js - ES modules: `import` and `export`.
 *
 * A module's text is the body of a function that is given `__m`, the module's record (module_record.js). It begins with
 *   __m.begin({a: function () { return a; }, ...}, [2]);
 * which makes the exports known, live, and waits there until what the module imports has run.
 * `__m.from(i)` is then the namespace of the i-th module it names.
 */
'use strict';

var lowering = internal.lowering;
var emit = lowering.emit;

function requestOf(l, source) {
    var i = l.requests.indexOf(source.value);

    if (i < 0) {
        i = l.requests.push(source.value) - 1;
        l.requestNames.push(null);
        l.requestPlaces.push(source.start);
        l.requestTypes.push('');
    }
    return i;
}

function namespaceOf(l, source) {
    var i = requestOf(l, source);

    if (l.requestNames[i] === null) {
        l.requestNames[i] = l.unique('import');
    }
    return l.requestNames[i];
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
    var namespace;

    var specifiers = node.specifiers;

    if (l.typescript && specifiers.length > 0) {
        specifiers = specifiers.filter(function (specifier) { return isUsed(l, specifier); });
        if (specifiers.length === 0) {
            return;
        }
    }
    requestOf(l, node.source);
    noteAttributes(l, node);
    if (specifiers.length === 0) {
        return;
    }
    namespace = namespaceOf(l, node.source);
    specifiers.forEach(function (specifier) {
        var binding = bindingOf(l, specifier.local);
        var name = specifier.type === 'ImportDefaultSpecifier' ? 'default' :
            specifier.type === 'ImportSpecifier' ? moduleName(specifier.imported) : null;

        binding.imported = name === null ? namespace : namespace + propertyOf(name);
        if (name !== null) {
            l.wanted.push(requestOf(l, node.source), name);
        }
    });
}

function getter(l, name, text) {
    l.exports.push(lowering.quote(name) + ':function "m:"(){return ' + text + '}');
}

function exportNamed(l, node) {
    var declaration = node.declaration;

    if (node.source) {
        requestOf(l, node.source);
        noteAttributes(l, node);
        node.specifiers.forEach(function (specifier) {
            var name = moduleName(specifier.local);

            l.wanted.push(requestOf(l, node.source), name);
            getter(l, moduleName(specifier.exported), namespaceOf(l, node.source) + propertyOf(name));
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
        if (declaration.type !== 'FunctionDeclaration') {
            l.declareName('__default');
        }
        getter(l, 'default', '__default');
    }
}

/** Looks at imports and exports, after names are known and before anything is written. */
lowering.linkModule = function (l, program) {
    var stars = [];

    program.body.forEach(function (node) {
        switch (node.type) {
        case 'ImportDeclaration':
            linkImport(l, node);
            break;
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
                getter(l, moduleName(node.exported), namespaceOf(l, node.source));
            } else {
                stars.push(requestOf(l, node.source));
            }
            break;
        }
    });
    l.stars = stars;
};

/** What a module's text begins with. */
lowering.moduleHead = function (l) {
    var names = l.requestNames.map(function (name, i) {
        return name === null ? '' : name + '=__m.from(' + i + ')';
    }).filter(function (text) { return text !== ''; });

    return '__m.begin({' + l.exports.join(',') + '},[' + l.stars.join(',') + ']);' +
           (names.length > 0 ? 'var ' + names.join(',') + ';' : '');
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
