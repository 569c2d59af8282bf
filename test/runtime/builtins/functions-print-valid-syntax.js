'use strict';

// Of a built-in function the text is known; that of a script's function differs from Node's, and is not compared.
console.log(String(Map), String([].map), String((() => {}).bind()));
console.log(typeof String(function named() {}), String(Symbol.prototype[Symbol.toPrimitive]));
