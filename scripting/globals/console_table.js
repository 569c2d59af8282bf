/*
 * console_table.js - console.table: rows of objects in a table of lines.
 */
'use strict';

var width = require('internal/inspect_layout').width;

var INDEX = '(index)';
var ITERATION_INDEX = '(iteration index)';
var KEY = 'Key';
var VALUES = 'Values';

function repeat(text, count) {
    var result = '';

    while (count-- > 0) {
        result += text;
    }
    return result;
}

// At the left of its cell, with a space on each side.
function cell(text, size) {
    return ' ' + text + repeat(' ', size - width(text) - 1);
}

function line(left, middle, right, sizes) {
    return left + sizes.map(function (size) { return repeat('─', size); }).join(middle) + right;
}

function row(cells, sizes) {
    return '│' + sizes.map(function (size, i) {
        return cell(cells[i] === undefined ? '' : cells[i], size);
    }).join('│') + '│';
}

// heads: the columns' names; columns: arrays of texts, one for each.
function draw(heads, columns) {
    var height = columns.reduce(function (most, column) { return Math.max(most, column.length); }, 0);
    var sizes = heads.map(function (head, i) {
        return columns[i].reduce(function (most, text) {
            return Math.max(most, width(text === undefined ? '' : text));
        }, width(head)) + 2;
    });
    var lines = [line('┌', '┬', '┐', sizes), row(heads, sizes), line('├', '┼', '┤', sizes)];
    var i;

    for (i = 0; i < height; i++) {
        lines.push(row(columns.map(function (column) { return column[i]; }), sizes));
    }
    lines.push(line('└', '┴', '┘', sizes));
    return lines.join('\n');
}

function isObject(value) {
    return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

// A value in a cell: objects only as far as they are in a row of their own.
function shown(value) {
    var deep = isObject(value) && Object.keys(value).length > 2;

    return internal.inspect(value, {maxArrayLength: 3, breakLength: Infinity, colors: false,
                                    depth: isObject(value) && !Array.isArray(value) && deep ? -1 : 0});
}

// Keys and values in turn.
function drawPairs(entries) {
    var keys = [];
    var values = [];
    var i;

    for (i = 0; i < entries.length; i += 2) {
        keys.push(shown(entries[i]));
        values.push(shown(entries[i + 1]));
    }
    return draw([ITERATION_INDEX, KEY, VALUES], [numbers(keys.length), keys, values]);
}

function drawList(values) {
    return draw([ITERATION_INDEX, VALUES], [numbers(values.length), values.map(shown)]);
}

function numbers(count) {
    var result = [];

    while (result.length < count) {
        result.push(String(result.length));
    }
    return result;
}

function elements(set) {
    var list = [];

    set.forEach(function (value) { list.push(value); });
    return list;
}

function drawRows(data, wanted) {
    var columns = Object.create(null); // by name: the column's texts
    var values = [];
    var hasValues = false;
    var indexes = Object.keys(data);
    var names;

    (wanted || []).forEach(function (name) { columns[name] = []; });
    indexes.forEach(function (index, at) {
        var item = data[index];
        var isPrimitive = !isObject(item);

        if (isPrimitive) {
            hasValues = true;
            values[at] = shown(item);
            return;
        }
        (wanted || Object.keys(item)).forEach(function (name) {
            columns[name] = columns[name] || [];
            columns[name][at] = Object.prototype.hasOwnProperty.call(item, name) ?
                shown(item[name]) : '';
        });
    });
    names = Object.keys(columns);
    return draw([INDEX].concat(names, hasValues ? [VALUES] : []),
        [indexes].concat(names.map(function (name) { return filled(columns[name], indexes.length); }),
                         hasValues ? [filled(values, indexes.length)] : []));
}

function filled(column, height) {
    var i;

    for (i = 0; i < height; i++) {
        column[i] = column[i] === undefined ? '' : column[i];
    }
    return column;
}

exports.table = function table(console, data, columns) {
    var kind, iterator;

    if (data === null || typeof data !== 'object') {
        return console.log(data);
    }
    if (columns !== undefined) {
        internal.validate.array(columns, 'properties');
    }
    kind = internal.kindOf(data);
    if (kind === 'Map') {
        return console.log(drawPairs(internal.iteratorEntries(data.entries()).entries));
    }
    if (kind === 'Set') {
        return console.log(drawList(elements(data)));
    }
    iterator = internal.iteratorEntries(data);
    if (iterator !== null) {
        return console.log(iterator.pairs ? drawPairs(iterator.entries) : drawList(iterator.entries));
    }
    return console.log(drawRows(data, columns));
};
