'use strict';

class Stack extends Array {
    top() {
        return this[this.length - 1];
    }
}

const stack = Stack.from([1, 2, 3]);

console.log(stack instanceof Stack, stack.length, stack.top(), Array.isArray(stack));
for (const made of [stack.map((v) => v * 2), stack.filter((v) => v > 1), stack.slice(1), stack.concat([9]), stack.splice(0, 1), stack.flat()]) {
    console.log(made.constructor.name, made.join());
}
console.log(Stack.of(7).top(), stack.join(), stack.toSorted().constructor.name);

class Plain extends Array {
    static get [Symbol.species]() {
        return Array;
    }
}

console.log(new Plain(1, 2, 3).map((v) => v).constructor.name, new Plain(3).length);
stack.length = 0;
stack.push('x');
console.log(stack.length, stack.top(), JSON.stringify(stack));
