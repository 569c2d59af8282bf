/*
 * lower.js - a program in ES2023 or TypeScript becomes text that Duktape compiles, line for line.
 *
 * acorn parses; analysis.js and resolve.js find out what every name is; emit.js and the files beside it write.
 */
'use strict';

var lowering = internal.lowering;

var AWAIT_SEEN = 100; // characters before an error in which its await is looked for

/** One program on its way. */
function Lowering(source, options) {
    this.source = source;
    this.name = options.name;
    this.module = false;
    this.isPackage = Boolean(options.isPackage);
    this.names = Object.create(null);    // that occur, so that none of ours is one of them
    this.globals = Object.create(null);
    this.references = [];
    this.bindings = [];
    this.evals = [];           // direct ones
    this.context = null;       // around the text, when it is that of a direct eval
    this.isScript = options.format === 'script';
    this.currentClass = null;
    this.awaits = false;       // at the top level
    this.fn = null;
    this.pieces = new lowering.Pieces();
    this.labels = [];          // of the statement to come
    this.open = null;          // iterators that the statement being written must close when it throws
    this.prologue = [];        // statements at the program's head
    this.deadName = '';
    this.count = 0;
    this.requests = [];        // modules named by imports
    this.requestNames = [];    // the variable of each one's links, or null
    this.requestSpaces = [];   // and of its namespace object
    this.requestPlaces = [];
    this.requestTypes = [];
    this.wanted = [];          // pairs of a request and a name it must have
    this.exports = [];
    this.indirect = [];        // exports that are imports
    this.initial = '';         // what is set before they are known
    this.stars = [];
}

Lowering.prototype.put = function (text) { this.pieces.put(text); };
Lowering.prototype.putAt = function (text, at) { this.pieces.putAt(text, at); };
Lowering.prototype.copy = function (from, to) { this.pieces.copy(this.source, from, to); };
Lowering.prototype.slot = function () { return this.pieces.slot(); };

/** A name that the program does not use. */
Lowering.prototype.unique = function (base) {
    var name;

    do {
        name = '_' + (this.context ? 'e' + this.context.depth : '') + base + (this.count++ || '');
    } while (this.names[name]);
    this.names[name] = true;
    return name;
};

/** The name of what runs as a coroutine for the function `name`; stack_trace.c shows it without its end. */
Lowering.prototype.uniqueBody = function (name) {
    var base = name + '__body';
    var body = base;

    while (this.names[body]) {
        body = base + this.count++;
    }
    this.names[body] = true;
    return body;
};

/** A variable of the function being written. */
Lowering.prototype.temp = function () {
    var name = this.unique('t');

    this.fn.temps.push(name);
    return name;
};

/** Declares a binding's variable at the function's head, once. */
Lowering.prototype.declareName = function (name) {
    if (!this.fn.declared[name]) {
        this.fn.declared[name] = true;
        this.fn.temps.push(name);
    }
};

Lowering.prototype.hoist = function (statement) { this.fn.hoists.push(statement); };

/** The name of the value that marks a binding nobody has given one yet. */
Lowering.prototype.dead = function () {
    if (this.deadName === '') {
        this.deadName = this.unique('dead');
        this.prologue.push('var ' + this.deadName + '=__rt.DEAD;');
    }
    return this.deadName;
};

Lowering.prototype.writeLabels = function () {
    var labels = this.labels;

    this.labels = [];
    this.put(labels.map(function (label) { return label + ':'; }).join(''));
};

Lowering.prototype.error = function (node, message) {
    var error = new SyntaxError(message);

    error.pos = node.start;
    return error;
};

function parse(l, options, sourceType) {
    var parser = options.typescript ? lowering.typescriptParser() : lowering.parser;
    var settings = {
        ecmaVersion: options.typescript ? 'latest' : 2025,
        sourceType: sourceType,
        allowHashBang: true,
        allowReturnOutsideFunction: sourceType === 'script' && options.format !== 'script',
        allowAwaitOutsideFunction: sourceType === 'module',
        allowSuperOutsideMethod: false,
        checkPrivateFields: l.context === null,
        locations: Boolean(options.typescript)
    };

    return l.context ? lowering.contextParser(l.context, settings, l.source).parse() : parser.parse(l.source, settings);
}

// TypeScript's forms of CommonJS, `import x = require()` and `export =`, are parsed as a module's only.
function isCommonJs(program) {
    return program.body.some(lowering.isCommonJsForm) && !program.body.some(function (statement) {
        return /^(Import|Export)/.test(statement.type) && statement.importKind !== 'type';
    });
}

function parseModule(l, options, first) {
    var program;

    try {
        program = parse(l, options, 'module');
    } catch (error) {
        throw /sourceType/.test(first.message) ? error : outsideModule(l, options, first);
    }
    if (options.typescript && isCommonJs(program)) {
        return program;
    }
    if (options.format !== 'any') {
        throw outsideModule(l, options, first);
    }
    l.module = true;
    return program;
}

// What is wrong in a text that may not be a module. `first` is the parser's error.
function outsideModule(l, options, first) {
    var text = l.source.slice(first.pos);
    var waits = /\bawait[ \t]+$/.exec(l.source.slice(Math.max(0, first.pos - AWAIT_SEEN), first.pos));

    if (waits) {
        first.message = 'await is only valid in async functions and the top level bodies of modules';
        first.pos -= waits[0].length;
    } else if (/sourceType/.test(first.message)) {
        first.message = /^import\b/.test(text) ? 'Cannot use import statement outside a module' :
            'Unexpected token \'export\'';
        if (options.format === 'commonjs') {
            first.message += ' (a module is what is called .mjs, or what has "type": "module" in its package.json)';
        }
    }
    return first;
}

// A file that says neither what it is nor, by its syntax, that it is CommonJS, is a module.
function parseAny(l, options) {
    var first;

    if (options.format === 'module') {
        l.module = true;
        return parse(l, options, 'module');
    }
    try {
        return parse(l, options, 'script');
    } catch (error) {
        first = error;
    }
    if (options.format !== 'script' && (options.format === 'any' || options.typescript) &&
        /\b(import|export|await)\b/.test(l.source)) {
        return parseModule(l, options, first);
    }
    throw outsideModule(l, options, first);
}

/**
 * Lowers a program.
 * @param {string} source
 * @param {{format: string, typescript: boolean, isPackage: boolean, context: string}} options `format`: commonjs, module,
 *        any (find out), script (of eval); `isPackage`: what cannot be had fails when it is run; `context`: of a direct
 *        eval (direct_eval.js)
 * @returns {{code: string, map: string, format: string, awaits: boolean, requests: string[], requestTypes: string[],
 *            wanted: Array, lines: number[]}}
 * @throws {SyntaxError} with `pos`, `line` and `column`, the latter two from 1
 */
lowering.lower = function (source, options) {
    var l = new Lowering(source, options);
    var program, result;

    if (options.context) {
        l.context = JSON.parse(options.context.slice(1));
    }
    try {
        program = parseAny(l, options);
        if (options.typescript) {
            lowering.stripTypes(l, program);
        }
        l.fn = lowering.analyze(l, program);
        lowering.resolve(l);
        if (l.module) {
            lowering.linkModule(l, program);
        }
        lowering.write(l, program);
    } catch (error) {
        throw located(l, error);
    }
    result = lowering.assemble(l.pieces, l.source);
    result.format = l.module ? 'module' : 'commonjs';
    result.awaits = l.awaits;
    result.requests = l.requests;
    result.requestTypes = l.requestTypes;
    result.wanted = l.wanted;
    return result;
};

function located(l, error) {
    var place;

    if (typeof error.pos === 'number') {
        place = lowering.position(l.source, error.pos);
        error.line = place.line;
        error.column = place.column;
        error.message = error.message.replace(/ \(\d+:\d+\)$/, '');
    }
    return error;
}
