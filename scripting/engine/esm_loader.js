/*
 * esm_loader.js - ES modules: linked first, then run, each once, after those they import.
 *
 * A module's text is a coroutine (lower/esm.js): it makes its exports known and waits until what it imports has run. What an exported
 * name means is found out in esm_names.js. A module that waits at its top level makes those that import it wait, too. CommonJS, JSON and built-in modules are imported
 * with `default` and a name for each property, as they are when the importer begins.
 */
'use strict';

var hasOwn = Object.prototype.hasOwnProperty;
var define = Object.defineProperty;
var namespaceOf = internal.namespaceOf;

var records = Object.create(null); // by filename, or 'node:' and a name
var mainPromise;

var NEW = 0;
var LINKING = 1;
var LINKED = 2;
var RUNNING = 3; // or what it imports is
var WAITING = 4; // at its top level, or for something it imports
var DONE = 5;

/** One module. It is also the `__m` of its text. */
function Record(id, filename) {
    this.id = id;
    this.filename = filename;
    this.state = NEW;
    this.body = null;       // its function, until it has begun
    this.wanted = [];
    this.awaits = false;
    this.requests = [];     // records, in the order of the text
    this.getters = null;    // of its own exports, by name
    this.indirect = {};     // exports that are imports, by name: [request, name], the name null for all of it
    this.stars = [];        // requests whose names are exported, too
    this.bind = null;       // gives its text what it imports
    this.isBound = false;
    this.names = null;      // of its requests
    this.links = Object.create(null); // what others import from it, with a getter for each
    this.namespace = null;
    this.thread = null;     // where it waits for what it imports
    this.promise = null;    // of the run
    this.error = null;
    this.values = null;     // of a module that is none: CommonJS, JSON, built-in
    this.metaObject = null;
}

/* What the text calls */

/** Exports are known now; the rest runs when everything imported has. `bind` sets the variables of imports. */
Record.prototype.begin = function (getters, indirect, stars, bind) {
    this.getters = getters;
    this.indirect = indirect;
    this.stars = stars;
    this.bind = bind;
    internal.waitForLink(this);
};

Record.prototype.from = function (i) {
    return this.requests[i].links;
};

Record.prototype.all = function (i) {
    return namespaceOf(this.requests[i]);
};

Record.prototype['import'] = function (request) {
    return internal.importFrom(request, this.filename);
};

define(Record.prototype, 'meta', {
    get: function () {
        var filename = this.filename;

        if (this.metaObject === null) {
            this.metaObject = Object.create(null);
            this.metaObject.dirname = internal.directory(filename);
            this.metaObject.filename = filename;
            this.metaObject.resolve = function resolve(request) {
                return urlFor(String(request), filename);
            };
            this.metaObject.url = urlOf(filename);
        }
        return this.metaObject;
    }
});

// Of a file that is not there, too: only packages are looked for.
function urlFor(request, from) {
    var resolved;

    try {
        resolved = internal.resolve(request, from, true);
    } catch (error) {
        if (error.code === 'ERR_MODULE_NOT_FOUND' && /^\.{0,2}\//.test(request)) {
            return urlOf(internal.normalizePath(request[0] === '/' ? request : internal.directory(from) + '/' + request));
        }
        throw error;
    }
    return resolved.builtin ? 'node:' + resolved.builtin : urlOf(resolved.filename);
}

function urlOf(filename) {
    return 'file://' + encodeURI(filename).replace(/[?#]/g, encodeURIComponent);
}

/* Linking */

function recordOf(resolved) {
    var id = resolved.builtin ? 'node:' + resolved.builtin : resolved.filename;
    var record = records[id];

    if (record === undefined) {
        record = records[id] = new Record(id, resolved.filename);
        if (resolved.builtin) {
            record.state = LINKED;
            record.body = function () { return internal.requireBuiltin(resolved.builtin); };
        }
    }
    return record;
}

function compile(record) {
    var kind = internal.formatOf(record.filename);
    var module, compiled;

    if (kind.format === 'json' || internal.moduleCache[record.filename]) {
        record.body = function () { return internal.loadCommonJs(record.filename); };
        return;
    }
    compiled = native.compile(native.read(record.filename), record.filename, kind.format, kind.typescript,
                              kind.isPackage);
    if (compiled[1] === null || compiled[1].format === 'commonjs') {
        module = record.filename;
        record.body = function () { return internal.loadCommonJs(module, compiled); };
        return;
    }
    adopt(record, compiled);
}

function escaped(text) {
    return text.replace(/[\\^$.*+?()[\]{}|\/]/g, '\\$&');
}

// Where a text imports from `request`.
function placeOf(request) {
    return '\\b(?:from|import)\\s*(?=[\'"]' + escaped(request) + '[\'"])';
}

// Where it imports a name from there.
function placeOfName(name, request) {
    return '\\b(?:import|export)\\b[^;\'"]*?(?=\\b' + escaped(name) + '\\b[^;\'"]*?\\bfrom\\s*[\'"]' + escaped(request) +
        '[\'"])';
}

// An error of linking happens in no call, so its stack has no frame: it gets that of the place behind the first match
// of a pattern in the text.
function placed(error, record, patterns) {
    var source = native.read(record.filename);
    var found = null;
    var i, lines;

    for (i = 0; i < patterns.length && !found; i++) {
        found = new RegExp(patterns[i]).exec(source);
    }

    if (found && error instanceof Error) {
        lines = source.slice(0, found.index + found[0].length).split('\n');
        define(error, 'stack', {
            value: error.name + (error.code ? ' [' + error.code + ']' : '') + ': ' + error.message + '\n    at ' +
                record.filename + ':' + lines.length + ':' + (lines[lines.length - 1].length + 1),
            writable: true, configurable: true
        });
    }
    return error;
}

// A module that has been compiled.
function adopt(record, compiled) {
    var meta = compiled[1];

    record.wanted = meta.wanted;
    record.awaits = meta.awaits;
    record.requests = meta.requests.map(function (request) {
        try {
            return recordOf(internal.resolve(request, record.filename, true));
        } catch (error) {
            throw placed(error, record, [placeOf(request)]);
        }
    });
    record.names = meta.requests;
    record.main = compiled[0];
}

// Compiles a module and all it imports, and makes their exports known.
function link(record) {
    if (record.state !== NEW) {
        if (record.error !== null) {
            throw record.error.value;
        }
        return;
    }
    record.state = LINKING;
    try {
        if (!record.main) {
            compile(record);
        }
        record.requests.forEach(link);
        if (record.main) {
            internal.startModule(record, record.main);
        }
    } catch (error) {
        record.error = {value: error};
        record.state = DONE;
        throw error;
    }
    record.state = LINKED;
}

// What is imported is there before anything runs, but for what comes from modules that are none.
function bind(record) {
    if (record.getters !== null) {
        checkWanted(record);
        record.bind();
    }
}

// For a module and all it imports.
function bindAll(record) {
    if (!record.isBound && record.state === LINKED) {
        record.isBound = true;
        try {
            record.requests.forEach(bindAll);
            bind(record);
        } catch (error) {
            record.isBound = false;
            throw error;
        }
    }
}

function linkAll(record) {
    link(record);
    bindAll(record);
}

/* Running */

// A property whose getter throws is there, as in Node, and undefined.
function valueOf(exports, name) {
    try {
        return exports[name];
    } catch (error) {
        return undefined;
    }
}

// What is no ES module is run to know its names.
function runForeign(record) {
    var exports = record.body();
    var values = Object.create(null);

    record.body = null;
    if (exports !== null && (typeof exports === 'object' || typeof exports === 'function')) {
        Object.keys(exports).forEach(function (name) {
            values[name] = valueOf(exports, name);
        });
        if (hasOwn.call(exports, '__esModule')) {
            values.__esModule = valueOf(exports, '__esModule');
        }
    }
    values['default'] = exports;
    if (hasOwn.call(values, 'module.exports')) {
        values['default'] = values['module.exports'];
    }
    record.values = values;
    record.state = DONE;
}

function checkWanted(record) {
    var i, from, name, request;

    for (i = 0; i < record.wanted.length; i += 2) {
        from = record.requests[record.wanted[i]];
        name = record.wanted[i + 1];
        if (!internal.linkName(from, name)) {
            request = record.names[record.wanted[i]];
            throw placed(new SyntaxError('The requested module \'' + request +
                                         '\' does not provide an export named \'' + name + '\''),
                         record, [placeOfName(name, request), placeOf(request)]);
        }
    }
}

// Runs a module after those it imports; a promise when something of that waits, else null. In a cycle the one that was
// come from runs last, and nobody waits for it.
function run(record) {
    var waiting;

    if (record.error !== null) {
        throw record.error.value;
    }
    if (record.state === DONE || record.state === RUNNING) {
        return null;
    }
    if (record.state === WAITING) {
        return record.promise;
    }
    record.state = RUNNING;
    try {
        if (record.body !== null) {
            runForeign(record);
            return null;
        }
        waiting = record.requests.map(run).filter(function (promise) { return promise !== null; });
        return waiting.length > 0 ? runAfter(record, waiting) : begin(record);
    } catch (error) {
        failed(record, error);
        throw error;
    }
}

function failed(record, error) {
    record.error = {value: explained(error)};
    record.state = DONE;
}

function runAfter(record, waiting) {
    var own = record.promise; // that of its text

    record.state = WAITING;
    record.promise = Promise.all(waiting).then(function () {
        record.promise = own;
        record.state = RUNNING;
        return begin(record);
    });
    record.promise.then(undefined, function (error) { failed(record, error); });
    return record.promise;
}

function begin(record) {
    var state;

    bind(record);
    internal.goOn(record);
    state = internal.promiseState(record.promise);
    if (state.pending) {
        record.state = WAITING;
        record.promise.then(function () { record.state = DONE; }, function (error) { failed(record, error); });
        return record.promise;
    }
    record.state = DONE;
    if (state.rejected) {
        internal.handled(record.promise);
        record.error = {value: state.value};
        throw state.value;
    }
    return null;
}

// Names of CommonJS that a module does not have.
function explained(error) {
    var name = error instanceof ReferenceError &&
        /^(require|exports|module|__filename|__dirname) is not defined$/.exec(error.message);

    if (name) {
        error.message += ' in ES module scope' + (name[1] === 'require' ? ', you can use import instead' : '');
    }
    return error;
}

/** import(request) in the file `from`: a promise of the namespace. */
internal.importFrom = function (request, from) {
    return new Promise(function (resolve, reject) {
        var name = String(request);

        internal.job(function () {
            var record, promise;

            try {
                record = recordOf(internal.resolve(name, from, true));
                linkAll(record);
                promise = run(record);
            } catch (error) {
                reject(error);
                return;
            }
            if (promise === null) {
                resolve(namespaceOf(record));
            } else {
                promise.then(function () { resolve(namespaceOf(record)); }, reject);
            }
        });
    });
};

/** require() of an ES module: its namespace, or what it exports as 'module.exports'. */
internal.requireModule = function (module, compiled, filename) {
    var record = recordOf({filename: module ? module.filename : filename});
    var error, namespace;

    if (module && record.state === NEW) {
        adopt(record, compiled);
    }
    if (module && !module.parent) {
        internal.countAsJob();
    }
    linkAll(record);
    if (run(record) !== null) {
        if (module && !module.parent) {
            mainPromise = record.promise;
            return namespaceOf(record);
        }
        error = new Error('require() cannot be used on an ES module that waits at its top level: ' +
                          native.shown(record.filename) + '. Use import() instead');
        error.code = 'ERR_REQUIRE_ASYNC_MODULE';
        throw error;
    }
    namespace = namespaceOf(record);
    return hasOwn.call(namespace, 'module.exports') ? namespace['module.exports'] : namespace;
};

/** The promise of a main module that waits, or null. */
internal.mainPromise = function () {
    return mainPromise || null;
};

internal.runMainModule = function (filename) {
    var record = recordOf({filename: filename});

    internal.countAsJob();
    linkAll(record);
    mainPromise = run(record);
    return mainPromise;
};

internal.importedFiles = function () {
    return Object.keys(records).filter(function (id) { return id[0] === '/'; });
};
