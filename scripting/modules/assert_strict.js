/*
 * assert_strict.js - what require('assert/strict') gives: assert with the strict comparisons only.
 */
'use strict';

module.exports = require('assert').strict;
