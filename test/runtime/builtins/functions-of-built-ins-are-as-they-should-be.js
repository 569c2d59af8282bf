'use strict';

// Name, length, attributes, and that a method is no constructor.
function show(name, object, key) {
    const {value, get, writable, enumerable, configurable} = Object.getOwnPropertyDescriptor(object, key);
    const fn = value || get;
    let constructs = true;

    try {
        Reflect.construct(Object, [], fn);
    } catch {
        constructs = false;
    }
    console.log(name, fn.name, fn.length, writable, enumerable, configurable, constructs, 'prototype' in fn,
        JSON.stringify(Object.getOwnPropertyDescriptor(fn, 'name')));
}

show('Array', Array.prototype, 'flatMap');
show('Array', Array, 'from');
show('Array', Array.prototype, 'concat');
show('Array', Array, Symbol.species);
show('Map', Map.prototype, 'size');
show('Map', Map.prototype, Symbol.iterator);
show('Object', Object, 'entries');
show('Object', Object, 'defineProperty');
show('String', String.prototype, 'padStart');
show('String', String.prototype, Symbol.iterator);
show('Promise', Promise.prototype, 'then');
show('Promise', Promise, 'all');
show('Promise', Promise, Symbol.species);
show('Reflect', Reflect, 'construct');
show('TypedArray', Object.getPrototypeOf(Uint8Array).prototype, 'set');
show('Symbol', Symbol.prototype, Symbol.toPrimitive);
show('Error', globalThis, 'RangeError');
show('Map', globalThis, 'Map');
