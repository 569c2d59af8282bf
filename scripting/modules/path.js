/*
 * path.js - the module path: that of POSIX; path.win32 works on text that Windows would understand.
 */
'use strict';

module.exports = require('path/posix');
