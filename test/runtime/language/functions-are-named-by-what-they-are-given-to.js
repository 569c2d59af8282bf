// Also in a text of ES5, which is compiled as it stands.
const text = `
var f = function () {}, g, h = [function () {}][0]; g = function () {};
var o = { a: function () {}, 'b c': function () {}, if: function () {}, static: function () {}, get x() { return function () {}; } };
o.d = function () {}; var named = function other() {}; var called = function () { return 1; }(); var cond = true ? function () {} : 0;
var inner = function () { var deep = function () { return deep; }; return deep; };
var Thing = function () { this.a = 1; };
var self = function () { return typeof self; };
[f, g, h, o.a, o['b c'], o.if, o.static, o.x, o.d, named, cond, inner, inner()].map(function (each) {
    return each.name;
}).concat(called, new Thing().constructor.name, self(), f.length, 'prototype' in f)`;
console.log((0, eval)(text));
console.log((0, eval)(`"use strict";${text}`));
console.log((0, eval)(`let modern;${text}`));
