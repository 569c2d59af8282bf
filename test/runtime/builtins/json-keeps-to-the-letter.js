// JSON: names of a list count once, half a pair is an escape, a reviver's values are defined.
'use strict';

function show(name, f) { try { console.log(name, f()); } catch (e) { console.log(name, e.name, e.message); } }
show('replacer', () => JSON.stringify({a: 1, b: 2}, ['a', 'b', 'a', new String('a'), 1]));
show('lone', () => JSON.stringify(['\ud800', 'a\udc00b', '\ud83d\ude00', '\ud800\ud83d\ude00', '\ude00\ud83d', 'é€']));
show('revive', () => JSON.stringify(JSON.parse('{"a":[1,2,{"b":3}],"c":4,"__proto__":5}', function (k, v) { return k === 'c' ? undefined : typeof v === 'number' ? v * 2 : v; })));
show('revive2', () => JSON.stringify(JSON.parse('[1,2]', function (k, v) { if (k === '0') Object.defineProperty(this, '1', { configurable: false }); return k === '1' ? 22 : v })));
