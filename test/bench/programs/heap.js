'use strict';
// Bytes of the script's heap when it has just started.
console.log(process.memoryUsage().heapUsed);
