/*
 * console_module.js - what require('console') gives: the global console.
 */
'use strict';

module.exports = globalThis.console;
