'use strict';
// let: blocks, dead zones, a binding for each turn of a loop.
const closures = [];
for (let i = 0, step = () => i; i < 3; i++) {
  closures.push(() => i, step);
}
console.log(closures.map((closure) => closure()));
for (let i = 0; i < 2; closures.push(() => i), i++) {}
console.log(closures.slice(-2).map((closure) => closure()));

let x = 'outer';
{
  const early = [() => x, () => typeof x, () => { x = 1; }].map((use) => {
    try { return use(); } catch (error) { return error.name; }
  });
  let x = 'inner';
  console.log(early, x);
}
try {
  console.log((() => { switch (1) { case 0: let hidden = 1; case 1: return hidden; } })());
} catch (error) {
  console.log(error.name, x);
}
function shadow(a) {
  { let a = 'block'; { let a = 'deeper'; console.log(a); } console.log(a); }
  return a;
}
console.log(shadow('parameter'));
let undefinedOne;
console.log(undefinedOne, typeof neverDeclared);
for (let i of [1, 2]) { let i = 'body'; console.log(i); }
for (let [a, b = a] of [[1], [2, 3]]) console.log(a, b);
try { throw [1, 2]; } catch ([a, b]) { let c = a + b; console.log(c); }
outer: for (let i = 0; ; i++) { for (let j = 0; j < 3; j++) { if (j === i) continue outer; if (i === 2) break outer; console.log(i, j); } }
