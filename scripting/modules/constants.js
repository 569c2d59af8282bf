/*
 * constants.js - the module constants, as old programs know it: all numbers of os.constants in one object.
 *
 * Unlike Node: those of fs and crypto are not in it.
 */
'use strict';

var groups = require('os').constants;

['dlopen', 'errno', 'priority', 'signals'].forEach(function (group) {
    Object.keys(groups[group]).forEach(function (name) {
        exports[name] = groups[group][name];
    });
});
