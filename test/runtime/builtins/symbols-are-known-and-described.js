'use strict';

console.log(Symbol('text').description, Symbol().description, Symbol('').description === '', Symbol.for('shared').description);
console.log(Symbol.for('k') === Symbol.for('k'), Symbol.keyFor(Symbol.for('k')), Symbol.keyFor(Symbol('k')));
for (const name of ['asyncIterator', 'hasInstance', 'isConcatSpreadable', 'iterator', 'match', 'matchAll', 'replace', 'search', 'species',
    'split', 'toPrimitive', 'toStringTag', 'unscopables']) {
    const {writable, enumerable, configurable} = Object.getOwnPropertyDescriptor(Symbol, name);

    console.log(name, Symbol[name].toString(), writable, enumerable, configurable);
}
console.log(Object.getOwnPropertyDescriptor(Symbol.prototype, 'description').get.name);
console.log(`${new Date(0)[Symbol.toPrimitive]('number')}`, [].concat({[Symbol.isConcatSpreadable]: true, length: 1, 0: 'spread'}).join());
