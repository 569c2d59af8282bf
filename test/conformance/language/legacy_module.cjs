'use strict';
// For import-and-export.mjs.
exports.answer = 42;
