/*
 * sys.js - the module sys: the name that util had once.
 */
'use strict';

module.exports = require('util');
