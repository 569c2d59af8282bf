/*
 * syntax.js - asks acorn what is wrong with a text that the engine's compiler refused.
 *
 * Gives one function: (source, line of the compiler) -> {line, column, message}, or null when acorn
 * finds nothing. Runs in a bare heap of its own (syntax.c), with acorn in `internal`.
 */
'use strict';

function errorOf(source, version) {
    try {
        internal.acorn.parse(source, {
            ecmaVersion: version,
            allowReturnOutsideFunction: true,
            allowHashBang: true
        });
    } catch (error) {
        if (error.loc) {
            return error;
        }
    }
    return null;
}

function shown(error, hint) {
    return {
        line: error.loc.line,
        column: error.loc.column + 1,
        message: error.message.replace(/ \(\d+:\d+\)$/, '') + hint
    };
}

module.exports = function explain(source, line) {
    var wrong = errorOf(source, 'latest');
    var modern;

    if (wrong) {
        return shown(wrong, '');
    }
    // Right by today's language: the engine lacks something. It takes a little more than ES5 (const
    // above all), so what acorn minds before the compiler's line is not it.
    modern = errorOf(source.replace(/\bconst\b/g, 'var  '), 5);
    return modern && modern.loc.line >= line ? shown(modern, ' (scripts are ES5.1)') : null;
};
