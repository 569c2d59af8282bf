/*
 * entry.js - what lowerer.c calls.
 *
 * (source, format, typescript, isPackage, context) -> [code, meta as JSON], or {message, line, column} for a source that is wrong.
 */
'use strict';

var lowering = internal.lowering;

lowering.parser = internal.acorn;

// The plugin of acorn that knows TypeScript, lowered when Eider was built: it needs what scripts need.
internal.typescriptPlugin = function () {
    var plugin = null;

    native.loadTypescript()({
        begin: function (getters) { plugin = getters.tsPlugin; },
        from: function () { return internal.acorn; }
    }, internal.rt);
    return plugin();
};

module.exports = function lower(source, format, typescript, isPackage, context) {
    var result, code;

    try {
        result = lowering.lower(source, {
            format: format, typescript: typescript, isPackage: isPackage, context: context
        });
    } catch (error) {
        if (typeof error.line !== 'number') {
            throw error;
        }
        return {message: error.message, line: error.line, column: error.column};
    }
    code = result.code;
    delete result.code;
    return [code, JSON.stringify(result)];
};
