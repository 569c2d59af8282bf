'use strict';
// import() for host.js, which is ES5.
exports.load = (file) => import(file);
