/*
 * call_sites.js - what Error.prepareStackTrace gets: an array of CallSite objects.
 *
 * Gives one function: error -> call sites, the innermost first. Differs from Node: the value of
 * `this` and the function itself are not known (undefined, as Node says of strict code), nor are
 * types of receivers (null); only files of scripts are in it.
 */
'use strict';

var VALUES = 5; // of a frame in native.frames()

function CallSite(frames, at) {
    Object.defineProperty(this, 'frame', {value: frames.slice(at, at + VALUES)});
}

function define(name, method) {
    Object.defineProperty(CallSite.prototype, name,
                          {value: method, writable: true, configurable: true});
}

function defineValue(name, value) {
    define(name, function () {
        return value;
    });
}

function definePart(name, index) {
    define(name, function () {
        return this.frame[index];
    });
}

definePart('getFunctionName', 0);
definePart('getFileName', 1);
definePart('getScriptNameOrSourceURL', 1);
definePart('getLineNumber', 2);
definePart('getColumnNumber', 3);
definePart('isConstructor', 4);
definePart('getEnclosingLineNumber', 2);
definePart('getEnclosingColumnNumber', 3);
defineValue('getThis', undefined);
defineValue('getFunction', undefined);
defineValue('getEvalOrigin', undefined);
defineValue('getTypeName', null);
defineValue('getMethodName', null);
defineValue('getPromiseIndex', null);
defineValue('getScriptHash', '');
defineValue('getPosition', 0);
defineValue('isNative', false);
defineValue('isEval', false);
defineValue('isAsync', false);
defineValue('isPromiseAll', false);

define('isToplevel', function () {
    return !this.frame[4];
});

define('toString', function () {
    var place = this.frame[1] + ':' + this.frame[2] + ':' + this.frame[3];
    var name = this.frame[0] || (this.frame[4] ? '<anonymous>' : '');

    return name ? (this.frame[4] ? 'new ' : '') + name + ' (' + place + ')' : place;
});

module.exports = function callSites(error) {
    var frames = native.frames(error);
    var sites = [];
    var at;

    for (at = 0; at < frames.length; at += VALUES) {
        sites.push(new CallSite(frames, at));
    }
    return sites;
};
