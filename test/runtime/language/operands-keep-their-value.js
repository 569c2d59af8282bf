'use strict';
// An operand has the value it had when its turn came, whatever is evaluated after it.
function t1() { var a = 1; return [a + (a = 2), a, a >>> (a = 5), a - a++, a * ++a]; }
function t2() { var a = 1; function f() { a = 5; return 1; } return [a + f(), (a = 1, [a, f(), a]), (a = 1, a < f())]; }
function t3(a) { var o = {}; o[a] = a = 3; return [JSON.stringify(o), Math.max(a, a = 9, a), [a, a = 1]]; }
function t4(a) { function g(x, y) { return [x, y]; } return [g(a, a = 2), g(a, a++), { x: a, y: a = 7 }]; }
function t5() { var a = { v: 1 }; var r = a.v + (a = { v: 5 }).v; return r; }
function t6() { var a = { v: 1 }; a.v = (a = { v: 2 }, 3); return a.v; }
function t7() { var f = function () { return 'old'; }; return f(f = function () { return 'new'; }); }
function t8() { var a = [1, 2], i = 0; a[i] = i = 1; return [a, a[i] + (i = 0), a[i++] + a[i]]; }
function t9(a) { return (a, a = 3) + a + (a ? a : 0) ; }
function t10(a) { return a === (a = 2) || a in { [a]: a = 'q' }; }
function t11(a) { var b = a && (a = 0); return [b, a, a || (a = 4), `${a}${a = 1}`]; }
function t12(a) { a += (a = 5); var s = a; a = 1; a -= a++; return [s, a]; }
function u1() { var a = 1; return [(a = 3) + (a = 4), ++a + ++a, a++ + a++, (0, a) + (a = 2), (a ? a : 0) + (a = 9), (a || 0) + (a = 5), (a += 1) + (a += 1), (a) + a++]; }
function u2() { var a = 1, o = {}; return [(o.x = a) + (a = 2), o[a] + (a = 3), a[a = 1], (a && a) + (a = 5), -a + (a = 2), (a = 1) - (a = 2) - (a = 3)]; }
function u3(a) { return [a < (a = 0), a == (a = 5), a instanceof (a = Object), a in (a = { '5': 1 })]; }
function u4(a) { let b = a; const f = () => { b = 'x'; return 'y'; }; return b + f() + b; }
async function u5(a) { let r = a + (await (a = 5)); let s = 1; const f = async () => { s = 7; }; return [r, s + (await f(), 1)]; }
function u6(a) { switch (a) { case (a = 2): return 'two'; case 1: return 'one'; default: return a; } }
function u7(a) { return [typeof a + (a = 'q'), a ? a + (a = '') : 1, [a + (a = 1)] + (a += 2)]; }

// The same where registers need more than eight bits.
function many(f) {
  const names = Array.from({ length: 300 }, (_, i) => `v${i} = ${i}`);
  return new Function(`let ${names.join(', ')}; return ${f}`)();
}

for (const f of [t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, u1, u2, u3, u4, u5, u6, u7]) {
  const result = f(1);
  if (result instanceof Promise) {
    result.then((value) => console.log('later', f.name, value));
  } else {
    console.log(f.name, result);
  }
}
console.log(many('(v299 + (v299 = 1)) + (v298 - v298++) + (v1 < (v1 = 0))'), many('[v299 + (() => v299 = 5)(), v299]'));

// A constant without a value is dead before it is constant.
for (const f of [() => { x = 1; const x = 2; }, () => { const g = () => { x = 1; }; g(); const x = 2; }, () => { const x = 1; x = 2; }, () => { [x] = [1]; const x = 2; }]) {
  try { f(); } catch (error) { console.log(error.name, error.message); }
}
