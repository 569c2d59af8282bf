/*
 * function_kinds.js - AsyncFunction, GeneratorFunction and AsyncGeneratorFunction: what functions of these kinds
 * inherit from, and the constructors that make them of a text.
 */
'use strict';

var rt = internal.rt;
var define = Object.defineProperty;
var setPrototypeOf = Object.setPrototypeOf;

function kind(name, head, prototype) {
    function FunctionKind() {
        return native.makeFunction(head, Array.prototype.slice.call(arguments));
    }

    internal.describe(name, 1, FunctionKind);
    setPrototypeOf(FunctionKind, Function);
    define(FunctionKind, 'prototype', {value: Object.create(Function.prototype), writable: false});
    define(FunctionKind.prototype, 'constructor', {value: FunctionKind, configurable: true});
    define(FunctionKind.prototype, Symbol.toStringTag, {value: name, configurable: true});
    if (prototype) {
        define(FunctionKind.prototype, 'prototype', {value: prototype, configurable: true});
        define(prototype, 'constructor', {value: FunctionKind.prototype, configurable: true});
        define(prototype, Symbol.toStringTag, {value: name.replace('Function', ''), configurable: true});
    }
    return FunctionKind.prototype;
}

var asyncFunction = kind('AsyncFunction', 'async function', null);
var generatorFunction = kind('GeneratorFunction', 'function*', internal.generatorPrototype);
var asyncGeneratorFunction = kind('AsyncGeneratorFunction', 'async function*', internal.asyncGeneratorPrototype);

// (function, name, length) => function; without a name, one whose description has it all.
rt.asyncFunction = native.kindOfFunction(asyncFunction, undefined);
rt.generatorFunction = native.kindOfFunction(generatorFunction, internal.generatorPrototype);
rt.asyncGeneratorFunction = native.kindOfFunction(asyncGeneratorFunction, internal.asyncGeneratorPrototype);

/** 'AsyncFunction', 'GeneratorFunction', 'AsyncGeneratorFunction' or ''. */
internal.functionKind = function (fn) {
    switch (Object.getPrototypeOf(fn)) {
    case asyncFunction:
        return 'AsyncFunction';
    case generatorFunction:
        return 'GeneratorFunction';
    case asyncGeneratorFunction:
        return 'AsyncGeneratorFunction';
    default:
        return '';
    }
};
