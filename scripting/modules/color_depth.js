/*
 * color_depth.js - how many bits of colour an environment speaks for, as Node judges it: 1, 4, 8 or 24.
 */
'use strict';

var FORCED = {'': 4, '1': 4, 'true': 4, '2': 8, '3': 24};
var CI_WITH_COLORS = ['APPVEYOR', 'BUILDKITE', 'CIRCLECI', 'DRONE', 'GITHUB_ACTIONS', 'GITLAB_CI', 'TRAVIS'];
var PROGRAMS = {HyperTerm: 24, MacTerm: 24, Apple_Terminal: 8};

// By TERM: the first that fits.
var TERMS = [
    [/^xterm-256/, 8],
    [/^(mosh|terminator|rxvt-unicode-24bit)$/i, 24],
    [/^(eterm|cons25|console|cygwin|dtterm|gnome|hurd|jfbterm|konsole|kterm|mlterm|putty|st)$/i, 4],
    [/ansi|color|linux|^con[0-9]*x[0-9]|^rxvt|^screen|^xterm|^vt100/i, 4]
];

function ofCi(env) {
    return env.CI_NAME === 'codeship' ||
        CI_WITH_COLORS.some(function (name) { return env[name] !== undefined; }) ? 8 : 1;
}

function ofProgram(env) {
    if (env.TERM_PROGRAM === 'iTerm.app') {
        return /^([3-9]|[1-9][0-9])\./.test(env.TERM_PROGRAM_VERSION || '') ? 24 : 8;
    }
    return PROGRAMS.hasOwnProperty(env.TERM_PROGRAM) ? PROGRAMS[env.TERM_PROGRAM] : 0;
}

function ofTerm(env) {
    var i;

    for (i = 0; env.TERM && i < TERMS.length; i++) {
        if (TERMS[i][0].test(env.TERM)) {
            return TERMS[i][1];
        }
    }
    return env.COLORTERM ? 4 : 1;
}

exports.colorDepth = function (env) {
    if (env.FORCE_COLOR !== undefined) {
        return FORCED.hasOwnProperty(env.FORCE_COLOR) ? FORCED[env.FORCE_COLOR] : 1;
    }
    if (env.NODE_DISABLE_COLORS !== undefined || env.NO_COLOR !== undefined || env.TERM === 'dumb') {
        return 1;
    }
    if (env.TMUX) {
        return 8;
    }
    if (env.CI !== undefined) {
        return ofCi(env);
    }
    if (env.TEAMCITY_VERSION !== undefined) {
        return /^(9\.0*[1-9][0-9]*\.|[0-9]{2,}\.)/.test(env.TEAMCITY_VERSION) ? 4 : 1;
    }
    return ofProgram(env) || (/^(truecolor|24bit)$/.test(env.COLORTERM || '') ? 24 : ofTerm(env));
};
