/*
 * output.js - the text being made: pieces of the source at their own lines, and pieces of our own.
 *
 * A piece of the source never comes out above the line it has in the source, and what the lowering adds has no
 * line breaks, so every line keeps its number. Columns move; the map says from where (source_map.h).
 */
'use strict';

var lowering = internal.lowering || (internal.lowering = {});

/** Text that is filled in later, when it is known: the declarations at a function's head. */
function Slot() {
    this.text = '';
}

/** Pieces in order; `ats[i]` is where in the source piece i comes from, or -1. */
function Pieces() {
    this.texts = [];
    this.ats = [];
}

Pieces.prototype.put = function (text) {
    if (text !== '') {
        this.texts.push(text);
        this.ats.push(-1);
    }
};

Pieces.prototype.copy = function (source, from, to) {
    if (from < to) {
        this.texts.push(source.slice(from, to));
        this.ats.push(from);
    }
};

/** Our own text that stands for what is at `at` in the source. */
Pieces.prototype.putAt = function (text, at) {
    this.texts.push(text);
    this.ats.push(at);
};

Pieces.prototype.slot = function () {
    var slot = new Slot();

    this.texts.push(slot);
    this.ats.push(-1);
    return slot;
};

Pieces.prototype.length = function () {
    return this.texts.length;
};

/** Our own text in front of piece `i`, which stands at a place it may not move from. */
Pieces.prototype.insert = function (i, text) {
    this.texts.splice(i, 0, text);
    this.ats.splice(i, 0, -1);
};

Pieces.prototype.append = function (pieces) {
    var i;

    for (i = 0; i < pieces.texts.length; i++) {
        this.texts.push(pieces.texts[i]);
        this.ats.push(pieces.ats[i]);
    }
};

function lineStarts(source) {
    var starts = [0];
    var pattern = /\r\n|[\n\r\u2028\u2029]/g;

    while (pattern.exec(source) !== null) {
        starts.push(pattern.lastIndex);
    }
    return starts;
}

function lineOf(starts, at) {
    var low = 0;
    var high = starts.length - 1;
    var middle;

    while (low < high) {
        middle = (low + high + 1) >> 1;
        if (starts[middle] <= at) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return low;
}

var DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

// A number as base64 VLQ, as source maps write it.
function vlq(number) {
    var rest = number < 0 ? (-number << 1) | 1 : number << 1;
    var text = '';

    do {
        text += DIGITS[(rest & 31) | (rest > 31 ? 32 : 0)];
        rest >>>= 5;
    } while (rest > 0);
    return text;
}

/** Collects where columns come from, a list of segments for each line. */
function ColumnMap() {
    this.segments = []; // joined at the end: a text that grows is copied each time
    this.line = 0;
    this.column = 0;
    this.source = 0;
    this.first = true;
}

ColumnMap.prototype.add = function (line, column, source) {
    while (this.line < line) {
        this.segments.push(';');
        this.line++;
        this.column = this.source = 0;
        this.first = true;
    }
    if (this.first ? column === source : column - source === this.column - this.source) {
        return; // as before
    }
    this.segments.push((this.first ? '' : ',') + vlq(column - this.column) + vlq(source - this.source));
    this.column = column;
    this.source = source;
    this.first = false;
};

/** The whole text and its map: {code, map}. `map` has, line by line, pairs of columns where the difference changes. */
function assemble(pieces, source) {
    var starts = lineStarts(source);
    var map = new ColumnMap();
    var parts = [];
    var line = 0;
    var column = 0;
    var i, at, text, target, end;

    for (i = 0; i < pieces.texts.length; i++) {
        text = pieces.texts[i];
        at = pieces.ats[i];
        if (text instanceof Slot) {
            text = text.text;
        }
        if (at >= 0) {
            target = lineOf(starts, at);
            if (line < target) {
                parts.push(new Array(target - line + 1).join('\n'));
                line = target;
                column = 0;
            }
            map.add(line, column, at - starts[target]);
        }
        parts.push(text);
        end = at >= 0 && /[\n\r\u2028\u2029]/.test(text) ? lineStarts(text) : null;
        if (end !== null) {
            line += end.length - 1;
            column = text.length - end[end.length - 1];
            map.add(line, 0, 0);
        } else {
            column += text.length;
        }
    }
    return {code: parts.join(''), map: map.segments.join('')};
}

lowering.Pieces = Pieces;
lowering.assemble = assemble;

/** Line and column (both from 1) of a place in the source. */
lowering.position = function (source, at) {
    var starts = lineStarts(source);
    var line = lineOf(starts, at);

    return {line: line + 1, column: at - starts[line] + 1};
};
