'use strict';

function gather() {
    const list = [];

    for (const value of arguments) {
        list.push(value);
    }
    return [list, [...arguments], Array.from(arguments), Math.max(...arguments), new Set(arguments).size].join(' ');
}

console.log(gather(3, 1, 3));
