/*
 * scope.js - records of what a program has: functions, scopes, bindings, and homes of `super`.
 *
 * ES5 has function scope alone, so every block's binding becomes a variable of the function around it, under another
 * name where it would clash. Two things then have to be added by hand, and only where they can be noticed:
 * - the temporal dead zone: a use that may run before the declaration is checked (`node._early`);
 * - a binding of its own for each turn of a loop: a function made in the loop is given what it captures, as a
 *   value, or in a box when somebody assigns it (`binding.box`).
 */
'use strict';

var lowering = internal.lowering;

var LEXICAL = {'let': true, 'const': true, 'class': true, 'block function': true};

/** A function, or what is emitted as one. `kind`: program, function, arrow, method, constructor, initializer. */
function FunctionRecord(node, parent, kind) {
    this.node = node;
    this.parent = parent;
    this.kind = kind;
    this.arrow = kind === 'arrow'; // has no `this`, `arguments`, `new.target`, `super` of its own
    this.async = Boolean(node && node.async);
    this.generator = Boolean(node && node.generator);
    this.strict = Boolean(parent && parent.strict);
    this.home = parent ? parent.home : null; // of `super`: a class's or an object's record
    this.isStatic = false;
    this.derived = false;     // the constructor of a class that extends another
    this.position = node ? node.start : 0; // where it is made
    this.hoisted = null;      // its binding, when it exists before its position
    this.captures = [];       // bindings of a loop around that it must be given
    this.names = Object.create(null); // of the variables it will have
    this.temps = [];          // variables declared at its head
    this.hoists = [];         // statements there
    this.declared = Object.create(null);
    this.scope = null;
    this.usesThis = false;
    this.usesArguments = false;
    this.usesNewTarget = false;
    this.aliasThis = null;      // names for arrows inside
    this.aliasArguments = null;
    this.aliasNewTarget = null;
    this.madeInside = 0;      // functions made in it so far
    this.guards = 0;          // statements around that have something to do when they are left: try, for-of
    this.leaveValue = '';
    this.leaveLabel = '';     // of a constructor's body, for `return` inside of those
    this.isOutside = false;   // it is around the text of an eval (direct_eval.js)
    this.saysArguments = false; // the name, so far
}

function Scope(fn, parent, isFunction, loop) {
    this.fn = fn;
    this.parent = parent;
    this.isFunction = isFunction;
    this.loop = loop;
    this.bindings = Object.create(null);
    this.own = []; // lexical ones, in order
    this.isSwitch = false;
}

function Binding(name, kind, scope, start) {
    this.name = name;
    this.kind = kind; // var, param, function, let, const, class, block function, catch, own name, class name, import
    this.scope = scope;
    this.fn = scope.fn;
    this.loop = LEXICAL[kind] ? scope.loop : null;
    this.out = name;        // the name it gets
    this.start = start;
    this.end = start;       // from here on it has its value
    this.references = [];
    this.assigned = false;
    this.dead = false;      // some use may come too early
    this.unborn = null;     // of a parameter: where among the parameters it has no value yet
    this.captured = false;  // by a function made in its loop
    this.box = false;       // lives in the property `v` of a box
    this.boxAtEntry = false; // and the box is made where its block begins
    this.initial = null;    // of a body's variable that takes a parameter's value
    this.imported = null;   // the text that reads it
    this.earliest = -1;     // of a hoisted function: where it can first be called
    this.declaration = null; // of a block function: its FunctionRecord
    this.switchCase = null;
}

/** A class, or an object with methods that say `super`: what needs names of its own at run time. */
function HomeRecord(node, isClass) {
    this.node = node;
    this.isClass = isClass;
    this.needsSelf = false;
    this.self = null;          // the name of the class or object, inside
    this.brand = null;         // the name of the key under which instances keep private fields
    this.staticFields = null;  // the name of the record of static private fields
    this.privates = Object.create(null);
    this.hasFields = false;
}

lowering.LEXICAL = LEXICAL;
lowering.FunctionRecord = FunctionRecord;
lowering.Scope = Scope;
lowering.Binding = Binding;
lowering.HomeRecord = HomeRecord;

/** Declares a name; the binding that is there already, where the language lets it be declared again. */
lowering.declare = function (l, scope, name, kind, start) {
    var binding;

    if (kind === 'var' || kind === 'param' || kind === 'function') {
        while (!scope.isFunction) {
            scope = scope.parent;
        }
    }
    binding = scope.bindings[name];
    if (binding) {
        if (kind === 'function' && binding.kind === 'var') {
            binding.kind = 'function';
        }
        return binding;
    }
    binding = scope.bindings[name] = new Binding(name, kind, scope, start);
    l.bindings.push(binding);
    l.names[name] = true;
    if (LEXICAL[kind]) {
        scope.own.push(binding);
    }
    return binding;
};

/** The binding that a name means in a scope, or null. */
lowering.findBinding = function (scope, name) {
    for (; scope; scope = scope.parent) {
        if (scope.bindings[name]) {
            return scope.bindings[name];
        }
    }
    return null;
};

/** The function whose `this` and `arguments` a function sees. */
lowering.owner = function (fn) {
    while (fn.arrow && fn.parent) {
        fn = fn.parent;
    }
    return fn;
};
