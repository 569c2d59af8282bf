// Array-likes may be longer than an array; elements keep their kind; typed arrays have their own length.
'use strict';

function show(name, f) { try { console.log(name, f()); } catch (e) { console.log(name, e.name); } }
show('arr', () => { var o = { length: 2 ** 53 - 1 }; try { Array.prototype.push.call(o, 1) } catch (e) { return e.message } });
show('arr2', () => { var o = { length: 2 ** 40, 5: 'a' }; return [Array.prototype.indexOf.call({ length: 2 ** 32 + 3, 4294967297: 'q' }, 'q', -4), Array.prototype.pop.call(o), o.length] });
show('locale', () => [[true, 1, 'a', null].toLocaleString(), new Float32Array([1, 1234.5]).toLocaleString(), new Uint8Array([1, 2, 3]).join('-'), new Uint8Array([1, 2, 3]).reverse().join(), new Uint8Array([1,2,3,2]).lastIndexOf(2), new Uint8Array([1,2,3]).reduce((a, b) => a + b), new Uint8Array([1,2,3]).reduceRight((a, b) => a + '' + b)]);
show('frozen', () => Object.freeze([1, 2]).pop());
show('frozen push', () => Object.freeze([]).push());
show('unshift', () => Array.prototype.unshift.call({ length: 2 ** 53 - 1 }, 1));
show('shift', () => { var o = { length: 2, 0: 'a', 1: 'b' }; return [Array.prototype.shift.call(o), JSON.stringify(o)]; });
show('reverse', () => JSON.stringify(Array.prototype.reverse.call({ length: 4, 0: 'a', 3: 'd', 1: 'b' })));
show('reduce', () => [Array.prototype.reduce.call('abc', (a, b) => a + b), Array.prototype.reduceRight.call('abc', (a, b) => a + b, '-')]);
show('reduce none', () => Array.prototype.reduce.call('', (a, b) => a + b));
show('every', () => [Array.prototype.every.call({ length: -3 }, () => false), Array.prototype.some.call('abc', (c) => c === 'b')]);
show('proxy', () => { var seen = []; Array.prototype.forEach.call(new Proxy([1, , 3], { has: (t, k) => (seen.push('has ' + k), k in t), get: (t, k) => (seen.push('get ' + String(k)), t[k]) }), () => {}); return seen.join(); });
show('own length', () => { var a = new Uint8Array([3, 1]); Object.defineProperty(Object.getPrototypeOf(Uint8Array.prototype), 'x', { value: 1 }); return [a.every((v) => v > 0), a.indexOf(1, -1), a.join('/')]; });
