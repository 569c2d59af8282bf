/*
 * process_module.js - what require('process') gives: the global.
 */
'use strict';

module.exports = process;
