/*
 * assert_diff.js - the message of an assertion that compared two values and found them different.
 */
'use strict';

var SHORT_MAX = 12;   // characters of two values that are shown as `1 !== 2`
var LINE_MAX = 80;    // of two values with a mark below the first difference
var SHOWN_MAX = 50;   // lines of a difference
var SAME_MAX = 50;    // lines of a value that both sides are
var LEGACY_MAX = 512; // characters of a value in the messages of equal and its like
var UNEQUAL_MAX = 1024;
var END_MAX = 4;      // equal lines at the end that are all shown

var HEADS = {
    deepStrictEqual: 'Expected values to be strictly deep-equal:',
    strictEqual: 'Expected values to be strictly equal:',
    strictEqualObject: 'Expected "actual" to be reference-equal to "expected":',
    deepEqual: 'Expected values to be loosely deep-equal:',
    notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
    notStrictEqual: 'Expected "actual" to be strictly unequal to:',
    notStrictEqualObject: 'Expected "actual" not to be reference-equal to "expected":',
    notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
    notIdentical: 'Values have same structure but are not reference-equal:',
    notDeepEqualUnequal: 'Expected values not to be loosely deep-equal:'
};

function show(value) {
    return internal.inspect(value, {
        compact: false, customInspect: false, depth: 1000, maxArrayLength: Infinity,
        showHidden: false, showProxy: false, sorted: true, getters: true, breakLength: Infinity
    });
}

function isObject(value) {
    return typeof value === 'object' && value !== null;
}

function isReference(value) {
    return isObject(value) || typeof value === 'function';
}

// The first lines of a long text.
function cutLines(lines) {
    return lines.length > SAME_MAX ? lines.slice(0, SAME_MAX - 4).concat('...') : lines;
}

function cut(text, max) {
    return text.length > max ? text.slice(0, max - 3) + '...' : text;
}

function spaces(count) {
    return new Array(count + 1).join(' ');
}

// The lines of a difference as they come: equal ones are kept until it is known which are shown.
function Output() {
    this.text = '';
    this.pending = ''; // lines of the expected value, which follow those of the actual one
    this.same = [];    // equal lines since the last difference
    this.count = 0;
    this.skipped = false;
}

Output.prototype.addSame = function (line) {
    this.text += this.pending;
    this.pending = '';
    this.same.push(line);
    if (this.same.length <= 2) {
        this.text += '\n  ' + line;
        this.count++;
    }
};

// Before a difference come the last two of the equal lines, and a mark for those between.
Output.prototype.endSame = function () {
    var left = this.same.slice(2);

    if (left.length > 3) {
        this.text += '\n...';
        this.skipped = true;
        left = left.slice(-2);
    }
    this.count += left.length;
    this.text += left.map(function (line) { return '\n  ' + line; }).join('');
    this.same = [];
};

function endsAlike(a, b) {
    return a === b + ',';
}

Output.prototype.addPair = function (actual, expected) {
    if (actual === expected || endsAlike(actual, expected)) {
        this.addSame(actual);
    } else if (endsAlike(expected, actual)) {
        this.addSame(expected);
    } else {
        this.endSame();
        this.text += '\n+ ' + actual;
        this.pending += '\n- ' + expected;
        this.count += 2;
    }
};

// A line that only one side has.
Output.prototype.addOne = function (line, isActual) {
    this.endSame();
    if (isActual) {
        this.text += '\n+ ' + line;
    } else {
        this.pending += '\n- ' + line;
    }
    this.count++;
};

// Takes equal lines off both ends; what is shown of them follows the difference.
function takeEnd(actual, expected) {
    var taken = [];

    while (actual.length > 0 && expected.length > 0 &&
           actual[actual.length - 1] === expected[expected.length - 1]) {
        taken.unshift(actual.pop());
        expected.pop();
    }
    return taken;
}

// Of the equal lines at the end come the first and the last three.
function endText(taken) {
    var shown = taken.slice(-3).map(function (line) { return '\n  ' + line; }).join('');

    if (taken.length <= 3) {
        return shown;
    }
    return '\n  ' + taken[0] + (taken.length > END_MAX ? '\n...' : '') + shown;
}

// The first place where two short texts differ, when it is worth a mark.
function markBelow(a, b) {
    var i = 0;

    while (a[i] === b[i]) {
        i++;
    }
    return i > 2 ? '\n  ' + spaces(i) + '^' : '';
}

function lineDiff(actualLines, expectedLines, head) {
    var actual = actualLines.slice();
    var expected = expectedLines.slice();
    var end = takeEnd(actual, expected);
    var output = new Output();
    var count = Math.max(actual.length, expected.length);
    var i;

    for (i = 0; i < count; i++) {
        if (i < actual.length && i < expected.length) {
            output.addPair(actual[i], expected[i]);
        } else {
            output.addOne(i < actual.length ? actual[i] : expected[i], i < actual.length);
        }
        if (output.count > SHOWN_MAX && i < count - 2) {
            return head + ' ... Lines skipped\n' + output.text + '\n...' + output.pending + '\n...';
        }
    }
    return head + (output.skipped || end.length > END_MAX ? ' ... Lines skipped' : '') + '\n' + output.text +
        output.pending + endText(end);
}

/** What strictEqual and deepStrictEqual say; `message` takes the place of the first line. */
function difference(actual, expected, operator, message) {
    var a = show(actual);
    var b = show(expected);
    var isStrict = operator === 'strictEqual';
    var head, mark;

    if (isStrict && ((isObject(actual) && isObject(expected)) ||
        (typeof actual === 'function' && typeof expected === 'function'))) {
        operator = 'strictEqualObject';
    }
    head = message || HEADS[operator];
    if (a === b) {
        return HEADS.notIdentical + '\n\n' + cutLines(a.split('\n')).join('\n') + '\n';
    }
    mark = '';
    if (a.indexOf('\n') < 0 && b.indexOf('\n') < 0) {
        if (a.length + b.length <= SHORT_MAX) {
            if (!isObject(actual) && !isObject(expected) && (actual !== 0 || expected !== 0)) {
                return head + '\n\n' + a + ' !== ' + b + '\n';
            }
        } else if (operator !== 'strictEqualObject' && a.length + b.length < LINE_MAX) {
            mark = markBelow(a, b);
        }
    }
    return lineDiff(a.split('\n'), b.split('\n'), head + '\n+ actual - expected') + mark;
}

// What notStrictEqual and notDeepStrictEqual say.
function sameness(actual, operator) {
    var lines = cutLines(show(actual).split('\n'));
    var head = operator === 'notStrictEqual' && isReference(actual) ? HEADS.notStrictEqualObject :
        HEADS[operator];

    if (lines.length > 1) {
        return head + '\n\n' + lines.join('\n') + '\n';
    }
    return head + (lines[0].length > 5 ? '\n\n' : ' ') + lines[0];
}

// What the others say: equal, notEqual, deepEqual, notDeepEqual, fail.
function legacy(actual, expected, operator) {
    var a = show(actual);
    var b = show(expected);

    if (operator === 'notDeepEqual' && a === b) {
        return cut(HEADS.notDeepEqual + '\n\n' + a, UNEQUAL_MAX);
    }
    a = cut(a, LEGACY_MAX);
    b = cut(b, LEGACY_MAX);
    if (operator === 'deepEqual') {
        return HEADS.deepEqual + '\n\n' + a + '\n\nshould loosely deep-equal\n\n' + b;
    }
    if (operator === 'notDeepEqual') {
        return HEADS.notDeepEqualUnequal + '\n\n' + a + '\n\nshould not loosely deep-equal\n\n' + b;
    }
    return a + ' ' + operator + ' ' + b;
}

// An error is shown without its stack, as `[Error: text]`.
function withoutStack(error) {
    var copy = Object.create(Object.getPrototypeOf(error));

    Object.keys(error).forEach(function (key) { copy[key] = error[key]; });
    Object.defineProperty(copy, 'message', {value: error.message});
    Object.defineProperty(copy, 'stack', {value: String(error), configurable: true, writable: true});
    return copy;
}

/** The message for an operator, such as 'strictEqual' or '=='. */
exports.describe = function describe(actual, expected, operator, message) {
    if (actual instanceof Error && expected instanceof Error) {
        actual = withoutStack(actual);
        expected = withoutStack(expected);
    }
    switch (operator) {
    case 'strictEqual':
    case 'deepStrictEqual':
        return difference(actual, expected, operator, message);
    case 'notStrictEqual':
    case 'notDeepStrictEqual':
        return sameness(actual, operator);
    default:
        return legacy(actual, expected, operator);
    }
};
