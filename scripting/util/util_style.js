/*
 * util_style.js - util.styleText and stripVTControlCharacters: escape sequences of terminals.
 */
'use strict';

var colors = require('inspect_text').colors;

// Operating system commands, up to their end; then control sequences and the short ones.
var SEQUENCES = new RegExp('\u001b\\][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\\\|\u009c)' +
    '|[\u001b\u009b][[\\]()#;?]*(?:(?:\\d{1,4}(?:[;:]\\d{0,4})*)?[\\dA-PR-TZcf-nq-uy=><~])', 'g');

/** `format`: a name of inspect.colors, or an array of them. */
exports.styleText = function styleText(format, text) {
    var before = '';
    var after = '';

    internal.validate.string(text, 'text');
    (Array.isArray(format) ? format : [format]).forEach(function (name) {
        var color = Object.prototype.hasOwnProperty.call(colors, name) ? colors[name] : undefined;

        if (color === undefined) {
            internal.validate.oneOf(name, 'format', Object.keys(colors));
        }
        before += '\u001b[' + color[0] + 'm';
        after = '\u001b[' + color[1] + 'm' + after;
    });
    return before + text + after;
};

exports.stripVTControlCharacters = function stripVTControlCharacters(text) {
    internal.validate.string(text, 'str');
    return text.replace(SEQUENCES, '');
};
