/*
 * constants.js - the module constants, as old programs know it: all numbers of os.constants and
 * fs.constants in one object.
 *
 * Unlike Node: those of crypto are not in it.
 */
'use strict';

var groups = require('os').constants;
var files = require('fs').constants;

['dlopen', 'errno', 'priority', 'signals'].forEach(function (group) {
    Object.keys(groups[group]).forEach(function (name) {
        exports[name] = groups[group][name];
    });
});

Object.keys(files).forEach(function (name) {
    exports[name] = files[name];
});
