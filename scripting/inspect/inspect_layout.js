/*
 * inspect_layout.js - how util.inspect puts the parts of an object on lines.
 *
 * In short: all on one line where that fits and not too much is nested inside; long arrays of
 * short elements in columns; else each part on a line of its own.
 */
'use strict';

var text = require('internal/inspect_text');

var GROUP_MIN = 7;        // an array with fewer parts is not set in columns
var COLUMNS_MAX = 15;
var HEIGHT_PER_WIDTH = 2.5; // of a character on the screen
var ROOM_FOR_ENDS = 10;   // what one line keeps free for the brackets

/** Without the escape sequences of colours. */
function withoutColors(shown) {
    return shown.replace(/\u001b\[\d\d?m/g, '');
}

// Columns that a text takes in a terminal: wide characters take two, combining ones none.
function width(shown) {
    var total = 0;
    var i, code;

    if (!/[^\x20-\x7e]/.test(shown)) {
        return shown.length;
    }
    shown = withoutColors(shown);
    for (i = 0; i < shown.length; i++) {
        code = shown.charCodeAt(i);
        if (code >= 0xd800 && code < 0xdc00 && i + 1 < shown.length) {
            code = 0x10000 + ((code & 0x3ff) << 10) + (shown.charCodeAt(++i) & 0x3ff);
        }
        total += isWide(code) ? 2 : isZero(code) ? 0 : 1;
    }
    return total;
}

function isWide(code) {
    return code >= 0x1100 && (code <= 0x115f || code === 0x2329 || code === 0x232a ||
        (code >= 0x2e80 && code <= 0x3247 && code !== 0x303f) ||
        (code >= 0x3250 && code <= 0x4dbf) || (code >= 0x4e00 && code <= 0xa4c6) ||
        (code >= 0xa960 && code <= 0xa97c) || (code >= 0xac00 && code <= 0xd7a3) ||
        (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe10 && code <= 0xfe19) ||
        (code >= 0xfe30 && code <= 0xfe6b) || (code >= 0xff01 && code <= 0xff60) ||
        (code >= 0xffe0 && code <= 0xffe6) || (code >= 0x1b000 && code <= 0x1b001) ||
        (code >= 0x1f200 && code <= 0x1f251) || (code >= 0x1f300 && code <= 0x1f64f) ||
        (code >= 0x1f900 && code <= 0x1f9ff) || (code >= 0x20000 && code <= 0x3fffd));
}

function isZero(code) {
    return code <= 0x1f || (code >= 0x7f && code <= 0x9f) || (code >= 0x300 && code <= 0x36f) ||
        (code >= 0x200b && code <= 0x200f) || (code >= 0x20d0 && code <= 0x20ff) ||
        (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xfe20 && code <= 0xfe2f) ||
        (code >= 0xe0100 && code <= 0xe01ef);
}

function fits(state, parts, start, base) {
    var total = parts.length + start;
    var i;

    if (total + parts.length > state.breakLength) {
        return false;
    }
    for (i = 0; i < parts.length; i++) {
        total += state.colors ? withoutColors(parts[i]).length : parts[i].length;
        if (total > state.breakLength) {
            return false;
        }
    }
    return base === '' || base.indexOf('\n') < 0;
}

// The widest of every column's parts, with the space behind it.
function columnWidths(widths, columns) {
    var result = [];
    var i, j, widest;

    for (i = 0; i < columns; i++) {
        widest = 0;
        for (j = i; j < widths.length; j += columns) {
            widest = Math.max(widest, widths[j]);
        }
        result.push(widest + 2);
    }
    return result;
}

// How many columns make the whole about as wide as high.
function columnCount(state, count, average, widest) {
    var bias = Math.sqrt(widest - average);
    var biased = Math.max(widest - 3 - bias, 1);

    return Math.min(
        Math.round(Math.sqrt(HEIGHT_PER_WIDTH * biased * count) / biased),
        Math.floor((state.breakLength - state.indentationLvl) / widest),
        state.compact * 4, COLUMNS_MAX);
}

function hasOnlyNumbers(value, count) {
    var i;

    for (i = 0; i < count; i++) {
        if (typeof value[i] !== 'number' && typeof value[i] !== 'bigint') {
            return false;
        }
    }
    return true;
}

function row(parts, widths, columns, from, to, toTheRight) {
    var line = '';
    var i, part, space;

    for (i = from; i < to; i++) {
        part = i < to - 1 ? parts[i] + ', ' : parts[i];
        space = text.spaces(columns[i - from] - widths[i] - (i < to - 1 ? 2 : toTheRight ? 2 : Infinity));
        line += toTheRight ? space + part : part + space;
    }
    return line;
}

// Parts of an array, several to a line, in columns where they are short and alike. Numbers stand
// at the right of theirs.
function inColumns(state, parts, value) {
    var last = state.maxArrayLength < parts.length; // "... more items" has a line of its own
    var count = last ? parts.length - 1 : parts.length;
    var total = 0;
    var widest = 0;
    var widths = [];
    var lines = [];
    var i, columns, toTheRight;

    for (i = 0; i < count; i++) {
        widths[i] = width(parts[i]);
        total += widths[i] + 2;
        widest = Math.max(widest, widths[i]);
    }
    if ((widest + 2) * 3 + state.indentationLvl >= state.breakLength ||
        (total / (widest + 2) <= 5 && widest > 6)) {
        return parts;
    }
    columns = columnCount(state, count, total / parts.length, widest + 2);
    if (columns <= 1) {
        return parts;
    }
    toTheRight = value === undefined || hasOnlyNumbers(value, parts.length);
    columns = columnWidths(widths, columns);
    for (i = 0; i < count; i += columns.length) {
        lines.push(row(parts, widths, columns, i, Math.min(i + columns.length, count), toTheRight));
    }
    if (last) {
        lines.push(parts[count]);
    }
    return lines;
}

function oneForEach(state, parts, base, open, close) {
    var indentation = '\n' + text.spaces(state.indentationLvl);

    return (base ? base + ' ' : '') + open + indentation + '  ' +
        parts.join(',' + indentation + '  ') + indentation + close;
}

// compact: true puts everything on one line that fits, and the brackets beside the parts.
function compactly(state, parts, base, open, close) {
    var indentation;

    if (fits(state, parts, 0, base)) {
        return open + (base ? ' ' + base : '') + ' ' + parts.join(', ') + ' ' + close;
    }
    indentation = '\n' + text.spaces(state.indentationLvl);
    return open + (base === '' && open.length === 1 ? ' ' :
        (base ? ' ' + base : '') + indentation + '  ') +
        parts.join(',' + indentation + '  ') + ' ' + close;
}

/**
 * The text of an object made of its parts.
 * @param {object} state of the inspection
 * @param {string[]} parts elements and properties
 * @param {string} base what stands before the bracket, such as a function's text
 * @param {string} open the bracket, with the class's name before it
 * @param {boolean} isList whether the parts may be set in columns
 * @param {number} level how deep the object is nested
 * @param {*} [value] the array that the parts are of
 */
function join(state, parts, base, open, close, isList, level, value) {
    var lines = parts;
    var joined;

    if (state.compact === true) {
        return compactly(state, parts, base, open, close);
    }
    if (typeof state.compact === 'number' && state.compact >= 1) {
        if (isList && parts.length >= GROUP_MIN) {
            lines = inColumns(state, parts, value);
        }
        if (state.currentDepth - level < state.compact && lines === parts &&
            fits(state, parts, parts.length + state.indentationLvl + open.length + base.length +
                 ROOM_FOR_ENDS, base)) {
            joined = parts.join(', ');
            if (joined.indexOf('\n') < 0) {
                return (base ? base + ' ' : '') + open + ' ' + joined + ' ' + close;
            }
        }
    }
    return oneForEach(state, lines, base, open, close);
}

exports.join = join;
exports.width = width;
exports.withoutColors = withoutColors;
