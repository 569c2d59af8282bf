/*
 * host.js - runs one test262 test inside the runtime: what the suite expects of its host, and a verdict
 * on standard output.
 *
 * Scripts run by indirect eval, which is as close to a script of its own as a module gets; modules
 * and what import() loads are files beside the program. ES5, so that it needs no lowering itself.
 */
'use strict';

var log = console.log;

globalThis.print = function (text) {
    log(text);
};

// No createRealm, agent or detachArrayBuffer: what needs them is left out (claims.js).
function install262(evaluate) {
    globalThis.$262 = {
        global: globalThis,
        evalScript: function (text) {
            return evaluate(text);
        },
        gc: function () {
        }
    };
}

function nameOf(error) {
    var constructor = error !== null && typeof error === 'object' && error.constructor;

    return constructor && constructor.name || typeof error;
}

function textOf(error) {
    try {
        return nameOf(error) + ': ' + (error !== null && typeof error === 'object' ? error.message : String(error));
    } catch (unprintable) {
        return 'an exception that cannot be shown';
    }
}

function verdict(negative, thrown, error) {
    if (negative === null) {
        return thrown ? 'failed ' + textOf(error) : 'ended';
    }
    if (!thrown) {
        return 'failed expected ' + negative.type + ' (' + negative.phase + '), nothing was thrown';
    }
    return nameOf(error) === negative.type ? 'ended'
        : 'failed expected ' + negative.type + ' (' + negative.phase + '), got ' + textOf(error);
}

function say(negative, thrown, error) {
    log('Test262:Run ' + verdict(negative, thrown, error));
}

/**
 * @param {{harness: string[], negative: object|null, text: string|null, module: string|null}} test
 *     a script's text, or the path of a module
 * @param {function(string)} evaluate a script: the program's own eval, so that import() begins there
 * @param {function(string): Promise} load a module
 */
exports.run = function (test, evaluate, load) {
    var thrown = false;
    var failure;

    install262(evaluate);
    if (typeof process.on === 'function') {
        process.on('unhandledRejection', function () {});
    }
    try {
        test.harness.forEach(function (text) {
            evaluate(text);
        });
    } catch (error) {
        log('Test262:Run failed in the harness: ' + textOf(error));
        return;
    }
    if (test.module !== null) {
        load(test.module).then(function () {
            say(test.negative, false);
        }, function (error) {
            say(test.negative, true, error);
        });
        return;
    }
    try {
        if (test.error !== undefined) {
            throw new SyntaxError(test.error);
        }
        evaluate(test.text);
    } catch (error) {
        thrown = true;
        failure = error;
    }
    say(test.negative, thrown, failure);
};
