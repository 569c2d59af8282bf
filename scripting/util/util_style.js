/*
 * util_style.js - util.styleText and stripVTControlCharacters: escape sequences of terminals.
 */
'use strict';

var colors = require('internal/inspect_text').colors;

// Operating system commands, up to their end; then control sequences and the short ones.
var SEQUENCES = new RegExp('\u001b\\][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\\\|\u009c)' +
    '|[\u001b\u009b][[\\]()#;?]*(?:(?:\\d{1,4}(?:[;:]\\d{0,4})*)?[\\dA-PR-TZcf-nq-uy=><~])', 'g');

function isStream(stream) {
    return stream !== null && typeof stream === 'object' &&
        (typeof stream.pipe === 'function' || typeof stream.on === 'function');
}

// Whether the stream is one that shows colours; without a say, standard output.
function isForTerminal(options) {
    var stream = options.stream === undefined ? process.stdout : options.stream;

    if (options.validateStream === false || stream === undefined) {
        return options.validateStream === false;
    }
    if (!isStream(stream)) {
        throw internal.errors.invalidArgType('stream', ['ReadableStream', 'WritableStream', 'Stream'],
                                             stream);
    }
    return Boolean(stream.isTTY) && (typeof stream.getColorDepth !== 'function' ||
        stream.getColorDepth() > 2);
}

/**
 * `format`: a name of inspect.colors, or an array of them. `options`: validateStream and stream; a
 * stream that is no terminal gets plain text.
 */
exports.styleText = function styleText(format, text, options) {
    var before = '';
    var after = '';
    var coloured;

    internal.validate.string(text, 'text');
    options = options === undefined ? {} : options;
    if (options.validateStream !== undefined) {
        internal.validate.boolean(options.validateStream, 'options.validateStream');
    }
    coloured = Array.isArray(format) || isForTerminal(options); // an array is coloured always, as in Node
    (Array.isArray(format) ? format : [format]).forEach(function (name) {
        var color = Object.prototype.hasOwnProperty.call(colors, name) ? colors[name] : undefined;

        if (color === undefined) {
            internal.validate.oneOf(name, 'format', Object.keys(colors));
        }
        before += '\u001b[' + color[0] + 'm';
        after = '\u001b[' + color[1] + 'm' + after;
    });
    return coloured ? before + text + after : text;
};

exports.stripVTControlCharacters = function stripVTControlCharacters(text) {
    internal.validate.string(text, 'str');
    return text.replace(SEQUENCES, '');
};
