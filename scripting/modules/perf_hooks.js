/*
 * perf_hooks.js - the module perf_hooks and the global performance: time, marks, measures, observers.
 *
 * Unlike Node: entries are of the types mark, measure and function (timerify); there is no nodeTiming,
 * eventLoopUtilization(), monitorEventLoopDelay() or createHistogram(), for nothing counts these yet.
 */
'use strict';

var EventTarget = require('internal/event_target').EventTarget;

var TYPES = ['function', 'mark', 'measure'];
var ORIGIN = native.origin(); // when the process began: on the monotonic clock, and since 1970

var marks = [];
var measures = [];
var observers = []; // those that observe
var waiting = [];   // those of them with entries that their callback has not seen
var monotonic = native.monotonic;
var begun = ORIGIN[0];

function hide(object, name, value) {
    Object.defineProperty(object, name, {value: value, writable: true, configurable: true});
}

function inherit(Class, Base) {
    Class.prototype = Object.create(Base.prototype, {
        constructor: {value: Class, writable: true, configurable: true}
    });
    Object.setPrototypeOf(Class, Base);
    tag(Class);
}

function tag(Class) {
    Object.defineProperty(Class.prototype, Symbol.toStringTag, {value: Class.name, configurable: true});
}

function now() {
    return monotonic() - begun;
}

function toText(value) {
    if (typeof value === 'symbol') {
        throw new TypeError('Cannot convert a Symbol value to a string');
    }
    return String(value);
}

function copyOf(detail) {
    return detail === undefined || detail === null ? null :
        typeof structuredClone === 'function' ? structuredClone(detail) : detail;
}

function PerformanceEntry() {
    throw internal.errors.illegalConstructor();
}

tag(PerformanceEntry);
hide(PerformanceEntry.prototype, 'toJSON', function toJSON() {
    var shown = {name: this.name, entryType: this.entryType, startTime: this.startTime, duration: this.duration};

    if ('detail' in this) {
        shown.detail = this.detail;
    }
    return shown;
});

function fillEntry(entry, name, type, start, duration, detail) {
    entry.name = name;
    entry.entryType = type;
    entry.startTime = start;
    entry.duration = duration;
    entry.detail = detail;
    return entry;
}

function checkTime(time) {
    if (time < 0) {
        throw internal.makeError(TypeError, 'ERR_PERFORMANCE_INVALID_TIMESTAMP',
                                 time + ' is not a valid timestamp');
    }
    return time;
}

/** A point in time with a name; not yet a part of the timeline. */
function PerformanceMark(name, options) {
    if (!(this instanceof PerformanceMark)) {
        throw new TypeError('Class constructor PerformanceMark cannot be invoked without \'new\'');
    }
    if (arguments.length === 0) {
        throw internal.errors.missingArgs('name');
    }
    name = toText(name);
    if (options !== undefined && options !== null) {
        internal.validate.object(options, 'options');
    }
    options = options || {};
    if (options.startTime !== undefined) {
        internal.validate.number(options.startTime, 'startTime');
    }
    fillEntry(this, name, 'mark', options.startTime === undefined ? now() : checkTime(options.startTime), 0,
              copyOf(options.detail));
}

function PerformanceMeasure() {
    throw internal.errors.illegalConstructor();
}

inherit(PerformanceMark, PerformanceEntry);
inherit(PerformanceMeasure, PerformanceEntry);

function timeOf(place) {
    var i;

    if (typeof place === 'number') {
        return checkTime(place);
    }
    place = toText(place);
    for (i = marks.length - 1; i >= 0; i--) {
        if (marks[i].name === place) {
            return marks[i].startTime;
        }
    }
    throw new DOMException('The "' + place + '" performance mark has not been set', 'SyntaxError');
}

function wrongOptions(reason) {
    return internal.makeError(TypeError, 'ERR_PERFORMANCE_MEASURE_INVALID_OPTIONS', reason);
}

function checkMeasure(options, end) {
    if (end !== undefined) {
        throw wrongOptions('endMark must not be specified');
    }
    if (options.start !== undefined && options.end !== undefined && options.duration !== undefined) {
        throw wrongOptions('Must not have options.start, options.end, and options.duration specified');
    }
}

// Begin and end of a measure, from what measure() takes behind the name.
function span(options, endMark) {
    var given = options !== null && typeof options === 'object' ? options : {start: options, end: endMark};
    var end, start;

    if (given === options && Object.keys(options).length > 0) {
        checkMeasure(options, endMark);
    }
    end = given.end !== undefined ? timeOf(given.end) :
        given.start !== undefined && given.duration !== undefined ?
            timeOf(given.start) + checkTime(given.duration) : now();
    start = given.start !== undefined && given.start !== null ? timeOf(given.start) :
        given.duration !== undefined ? end - checkTime(given.duration) : 0;
    return [start, end];
}

function byTime(list) {
    return list.map(function (entry, at) {
        return [entry, at];
    }).sort(function (a, b) {
        return a[0].startTime - b[0].startTime || a[1] - b[1];
    }).map(function (each) {
        return each[0];
    });
}

function select(list, name, type) {
    return list.filter(function (entry) {
        return (name === undefined || entry.name === name) && (type === undefined || entry.entryType === type);
    });
}

function without(list, name) {
    return name === undefined ? [] : list.filter(function (entry) { return entry.name !== toText(name); });
}

// The methods of what holds entries; `all` gives them, of one object.
function defineQueries(Class, all) {
    hide(Class.prototype, 'getEntries', function getEntries() {
        return all(this);
    });
    hide(Class.prototype, 'getEntriesByName', function getEntriesByName(name, type) {
        if (arguments.length === 0) {
            throw internal.errors.missingArgs('name');
        }
        return select(all(this), toText(name), type);
    });
    hide(Class.prototype, 'getEntriesByType', function getEntriesByType(type) {
        if (arguments.length === 0) {
            throw internal.errors.missingArgs('type');
        }
        return select(all(this), undefined, toText(type));
    });
}

function Performance() {
    throw internal.errors.illegalConstructor();
}

inherit(Performance, EventTarget);
defineQueries(Performance, function () { return byTime(marks.concat(measures)); });

var methods = {
    now: now,
    mark: function mark(name) {
        var entry = arguments.length === 0 ? new PerformanceMark() : new PerformanceMark(name, arguments[1]);

        marks.push(entry);
        notify(entry);
        return entry;
    },
    measure: function measure(name, startOrOptions, endMark) {
        var entry = Object.create(PerformanceMeasure.prototype);
        var times;

        if (arguments.length === 0) {
            throw internal.errors.missingArgs('name');
        }
        internal.validate.string(name, 'name');
        times = span(startOrOptions, endMark);
        fillEntry(entry, name, 'measure', times[0], times[1] - times[0], copyOf(
            startOrOptions !== null && typeof startOrOptions === 'object' ? startOrOptions.detail : null));
        measures.push(entry);
        notify(entry);
        return entry;
    },
    clearMarks: function clearMarks(name) { marks = without(marks, name); },
    clearMeasures: function clearMeasures(name) { measures = without(measures, name); },
    toJSON: function toJSON() { return {timeOrigin: ORIGIN[1]}; },

    /** A function that does what `callback` does, and gives observers an entry for each call. */
    timerify: function timerify(callback) {
        internal.validate.func(callback, 'fn');
        return timerified(callback);
    }
};

Object.keys(methods).forEach(function (name) {
    Object.defineProperty(Performance.prototype, name,
                          {value: methods[name], writable: true, enumerable: true, configurable: true});
});
Object.defineProperty(Performance.prototype, 'timeOrigin', {
    get: function () { return ORIGIN[1]; }, enumerable: true, configurable: true
});
Object.defineProperty(Performance.prototype, Symbol.toStringTag, {value: 'Performance', configurable: true});
hide(Performance.prototype, Symbol.for('nodejs.util.inspect.custom'), function (depth, options, inspect) {
    return 'Performance ' + (inspect || internal.inspect)({timeOrigin: ORIGIN[1]}, options);
});

function timerified(callback) {
    function timed() {
        var start = now();
        var isNew = this instanceof timed;
        var result = isNew ? Reflect.construct(callback, arguments) : callback.apply(this, arguments);

        if (!isNew && result && typeof result.then === 'function') {
            return result.then(function (value) {
                observeCall(callback, arguments, start);
                return value;
            });
        }
        observeCall(callback, arguments, start);
        return result;
    }

    Object.defineProperty(timed, 'name', {value: 'timerified ' + callback.name, configurable: true});
    Object.defineProperty(timed, 'length', {value: callback.length, configurable: true});
    return timed;
}

function observeCall(callback, args, start) {
    notify(fillEntry(Object.create(PerformanceEntry.prototype), callback.name, 'function', start, now() - start,
                     [].slice.call(args)));
}

function PerformanceObserverEntryList(entries) {
    hide(this, '_entries', byTime(entries));
}

defineQueries(PerformanceObserverEntryList, function (list) { return list._entries.slice(); });
hide(PerformanceObserverEntryList.prototype, Symbol.for('nodejs.util.inspect.custom'),
     function (depth, options, inspect) {
         return 'PerformanceObserverEntryList ' + (inspect || internal.inspect)(this._entries, options);
     });

/** Calls back, in a later turn, with the entries that have been added since. */
function PerformanceObserver(callback) {
    internal.validate.func(callback, 'callback');
    hide(this, '_callback', callback);
    hide(this, '_types', []);
    hide(this, '_entries', []);
}

PerformanceObserver.prototype.observe = function observe(options) {
    var given = options === undefined ? {} : options;

    internal.validate.object(given, 'options');
    if (given.entryTypes === undefined && given.type === undefined) {
        throw internal.errors.missingArgs('options.entryTypes', 'options.type');
    }
    if (given.entryTypes !== undefined && given.type !== undefined) {
        throw internal.errors.invalidValue('options.entryTypes', given.entryTypes,
                                              'options.entryTypes can not set with options.type together');
    }
    if (given.entryTypes !== undefined) {
        internal.validate.array(given.entryTypes, 'options.entryTypes');
        this._types = given.entryTypes.slice();
    } else {
        this._types = this._types.concat(given.type);
        if (given.buffered) {
            this._entries = this._entries.concat(select(byTime(marks.concat(measures)), undefined, given.type));
            wake(this);
        }
    }
    if (observers.indexOf(this) < 0) {
        observers.push(this);
    }
};

PerformanceObserver.prototype.disconnect = function disconnect() {
    this._types = [];
    this._entries = [];
    observers = observers.filter(function (each) { return each !== this; }, this);
};

PerformanceObserver.prototype.takeRecords = function takeRecords() {
    var entries = this._entries;

    this._entries = [];
    return entries;
};

Object.defineProperty(PerformanceObserver, 'supportedEntryTypes', {
    get: function () { return TYPES.slice(); }, configurable: true
});

function wake(observer) {
    if (waiting.length === 0) {
        setImmediate(callObservers);
    }
    if (waiting.indexOf(observer) < 0) {
        waiting.push(observer);
    }
}

function callObservers() {
    var list = waiting;

    waiting = [];
    list.forEach(function (observer) {
        var entries = observer.takeRecords();

        if (entries.length > 0) {
            observer._callback(new PerformanceObserverEntryList(entries), observer);
        }
    });
}

function notify(entry) {
    observers.forEach(function (observer) {
        if (observer._types.indexOf(entry.entryType) >= 0) {
            observer._entries.push(entry);
            wake(observer);
        }
    });
}

exports.Performance = Performance;
exports.PerformanceEntry = PerformanceEntry;
exports.PerformanceMark = PerformanceMark;
exports.PerformanceMeasure = PerformanceMeasure;
exports.PerformanceObserver = PerformanceObserver;
exports.PerformanceObserverEntryList = PerformanceObserverEntryList;
exports.performance = Object.create(Performance.prototype);
EventTarget.call(exports.performance);
