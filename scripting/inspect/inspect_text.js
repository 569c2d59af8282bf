/*
 * inspect_text.js - primitive values as util.inspect writes them, and the colours of its output.
 *
 * A `stylize(text, style)` gives the text, coloured or not, for one of the names in `styles`.
 */
'use strict';

var LINE_MIN = 16;           // shorter texts are never split at their line ends
var WORD_MAX = 4294967294;   // the last index an array can have

// Control characters, the single quote, the backslash, and (there is no look-behind) any surrogate.
var SPECIAL = /[\x00-\x1f'\\\x7f-\x9f]|[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;
var SHORT = {8: '\\b', 9: '\\t', 10: '\\n', 12: '\\f', 13: '\\r', 39: '\'', 92: '\\\\'};

function pair(on, off) {
    return [on, off];
}

var colors = Object.create(null);

colors.reset = pair(0, 0);
colors.bold = pair(1, 22);
colors.dim = pair(2, 22);
colors.italic = pair(3, 23);
colors.underline = pair(4, 24);
colors.blink = pair(5, 25);
colors.inverse = pair(7, 27);
colors.hidden = pair(8, 28);
colors.strikethrough = pair(9, 29);
colors.doubleunderline = pair(21, 24);
['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'].forEach(
    function (name, i) { colors[name] = pair(30 + i, 39); });
['bgBlack', 'bgRed', 'bgGreen', 'bgYellow', 'bgBlue', 'bgMagenta', 'bgCyan', 'bgWhite'].forEach(
    function (name, i) { colors[name] = pair(40 + i, 49); });
colors.framed = pair(51, 54);
colors.overlined = pair(53, 55);
['gray', 'redBright', 'greenBright', 'yellowBright', 'blueBright', 'magentaBright', 'cyanBright',
 'whiteBright'].forEach(function (name, i) { colors[name] = pair(90 + i, 39); });
['bgGray', 'bgRedBright', 'bgGreenBright', 'bgYellowBright', 'bgBlueBright', 'bgMagentaBright',
 'bgCyanBright', 'bgWhiteBright'].forEach(function (name, i) { colors[name] = pair(100 + i, 49); });

// Other names of the same colours, which are not listed.
function alias(target, name) {
    Object.defineProperty(colors, name, {
        get: function () { return this[target]; },
        set: function (value) { this[target] = value; },
        configurable: true
    });
}

alias('gray', 'grey');
alias('gray', 'blackBright');
alias('bgGray', 'bgGrey');
alias('bgGray', 'bgBlackBright');
alias('dim', 'faint');
alias('strikethrough', 'crossedout');
alias('strikethrough', 'strikeThrough');
alias('strikethrough', 'crossedOut');
alias('hidden', 'conceal');
alias('inverse', 'swapcolors');
alias('inverse', 'swapColors');
alias('doubleunderline', 'doubleUnderline');

var styles = Object.create(null);

styles.special = 'cyan';
styles.number = 'yellow';
styles.bigint = 'yellow';
styles.boolean = 'yellow';
styles.undefined = 'grey';
styles.null = 'bold';
styles.string = 'green';
styles.symbol = 'green';
styles.date = 'magenta';
styles.regexp = 'red';
styles.module = 'underline';

function plain(text) {
    return text;
}

function coloured(text, style) {
    var color = styles[style] !== undefined ? colors[styles[style]] : undefined;

    return color === undefined ? text :
        '\u001b[' + color[0] + 'm' + text + '\u001b[' + color[1] + 'm';
}

function escapeCharacter(character) {
    var code = character.charCodeAt(0);
    var hex;

    if (character.length === 2) {
        return character;
    }
    if (SHORT[code] !== undefined) {
        return SHORT[code];
    }
    hex = code.toString(16);
    return code > 255 ? '\\u' + hex : '\\x' + (code < 16 ? '0' : '') + hex.toUpperCase();
}

// A text in quotes: single ones, or others when that saves escaping.
function quote(text) {
    var mark = '\'';
    var body = text;

    SPECIAL.lastIndex = 0;
    if (!SPECIAL.test(text)) {
        return '\'' + text + '\'';
    }
    if (text.indexOf('\'') >= 0) {
        mark = text.indexOf('"') < 0 ? '"' :
            text.indexOf('`') < 0 && text.indexOf('${') < 0 ? '`' : '\'';
    }
    body = text.replace(SPECIAL, escapeCharacter);
    return mark + (mark === '\'' ? body.replace(/'/g, '\\\'') : body) + mark;
}

// '1234567' -> '1_234_567', from the right.
function separated(digits) {
    return digits.replace(/\d(?=(\d{3})+$)/g, '$&_');
}

function number(stylize, value, separators) {
    var text, whole;

    if (value === 0 && 1 / value < 0) {
        return stylize('-0', 'number');
    }
    text = String(value);
    if (separators && /^-?\d+(\.\d+)?$/.test(text)) {
        whole = text.split('.');
        text = separated(whole[0]) +
            (whole[1] ? '.' + whole[1].replace(/\d{3}(?=\d)/g, '$&_') : '');
    }
    return stylize(text, 'number');
}

function more(count, what) {
    return '... ' + count + ' more ' + what + (count > 1 ? 's' : '');
}

// A text, cut at maxStringLength; a long one over several lines, at its own line ends.
function string(stylize, text, options) {
    var cut = '';
    var lines, indentation;

    if (text.length > options.maxStringLength) {
        cut = more(text.length - options.maxStringLength, 'character');
        text = text.slice(0, options.maxStringLength);
    }
    if (options.compact !== true && text.length > LINE_MIN && text.indexOf('\n') >= 0 &&
        text.length > options.breakLength - options.indentationLvl - 4) {
        lines = text.match(/[^\n]*\n|[^\n]+/g);
        indentation = spaces(options.indentationLvl + 2);
        return lines.map(function (line) {
            return stylize(quote(line), 'string');
        }).join(' +\n' + indentation) + cut;
    }
    return stylize(quote(text), 'string') + cut;
}

/**
 * Any value that is no object and no function.
 * `options`: maxStringLength, compact, breakLength, indentationLvl, numericSeparator.
 */
function primitive(stylize, value, options) {
    switch (typeof value) {
    case 'string':
        return string(stylize, value, options);
    case 'number':
        return number(stylize, value, options.numericSeparator);
    case 'object':
        return stylize('null', 'null');
    case 'symbol':
        return stylize(symbol(value), 'symbol');
    default:
        return stylize(String(value), typeof value);
    }
}

function symbol(value) {
    return Symbol.prototype.toString.call(value);
}

function spaces(count) {
    var text = '';

    while (count-- > 0) {
        text += ' ';
    }
    return text;
}

// Whether the key is what an array keeps its elements under.
function isIndex(key) {
    return /^(0|[1-9]\d{0,9})$/.test(key) && Number(key) <= WORD_MAX;
}

exports.colors = colors;
exports.styles = styles;
exports.plain = plain;
exports.coloured = coloured;
exports.quote = quote;
exports.number = number;
exports.primitive = primitive;
exports.symbol = symbol;
exports.more = more;
exports.spaces = spaces;
exports.isIndex = isIndex;
