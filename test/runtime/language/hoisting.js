'use strict';

// A program this plain needs no lowering.
console.log(typeof later, later());

function later() {
    return typeof unset;
}

var unset = 1;

console.log([3, 1, 2].sort().join(','));
