// Numbers are written with up to 100 digits, and half a unit is rounded away from zero.
'use strict';

function show(name, f) { try { console.log(name, f()); } catch (e) { console.log(name, e.name, e.message); } }
show('number', () => [Number('\u180e'), Number('+0x10'), Number('-0x10'), Number('0x10'), parseInt('-0x10'), parseInt('+0x1f'), (1.5).toFixed(50), (1/3).toPrecision(60), (1/3).toExponential(40)]);
show('more', () => [(9.999).toFixed(30), (0.1).toFixed(21), (-0).toFixed(25), (1e-30).toFixed(29), (5e-30).toFixed(29), (123.456).toPrecision(50), (1e21).toPrecision(30), (1e25).toPrecision(26), (0).toPrecision(30), (0).toExponential(25), (2**-22).toFixed(21), (-1.5).toExponential(30), (1e-7).toPrecision(30), (999.99).toFixed(100)]);
show('range', () => (1).toFixed(101));
show('range', () => (1).toPrecision(0));
show('range', () => (1).toExponential(-1));
show('inf', () => [Infinity.toExponential(1000), NaN.toPrecision(1000), Number.prototype.toFixed.call(new Number(1.5), 30), (1e22).toFixed(50)]);
show('name', () => parseFloat.name + parseFloat.length);
show('u180e', () => ['_\u180e'.trim().length, '\u180e'.trim().length]);
