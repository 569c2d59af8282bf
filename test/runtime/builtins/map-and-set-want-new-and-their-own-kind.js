'use strict';

function fails(f) {
    try {
        f();
        console.log('nothing thrown');
    } catch (error) {
        console.log(error.name + ': ' + error.message);
    }
}

fails(() => Map());
fails(() => Set.call({}));
fails(() => new Map([1]));
fails(() => new Map(5));
fails(() => Map.prototype.get.call(new Set(), 1));
fails(() => Set.prototype.add.call({}, 1));
fails(() => Map.prototype.has.call(Object.create(new Map()), 1));
fails(() => new WeakMap().set(1, 2));
fails(() => new WeakSet([1]));
fails(() => new Set().forEach(1));
console.log(Object.prototype.toString.call(new Map()), Object.prototype.toString.call(new Set().values()));
console.log(Map.length, Map.name, Map.prototype.set.length, Map.prototype.forEach.name);
console.log(Map.prototype[Symbol.iterator] === Map.prototype.entries, Set.prototype.keys === Set.prototype.values);
console.log(Map[Symbol.species] === Map, JSON.stringify(Object.getOwnPropertyDescriptor(Map.prototype, 'size')));
