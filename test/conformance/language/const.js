'use strict';
// const: assigning throws where it happens, and not before.
const fixed = 1;
for (const assign of [() => { fixed = 2; }, () => { fixed++; }, () => { fixed += 1; }, () => { [fixed] = [2]; }, () => { ({ a: fixed } = { a: 2 }); }, () => { for (fixed of [1]); }, () => { fixed ||= 5; return 'short'; }, () => { fixed &&= 5; }]) {
  try { console.log(assign()); } catch (error) { console.log(error.name, fixed); }
}
const list = [];
list.push(1);
console.log(list);
for (const item of ['a', 'b']) list.push(() => item);
for (const key in { k: 1 }) list.push(() => key);
console.log(list.slice(1).map((get) => get()));
try { for (const i = 0; i < 2; i++) console.log('once', i); } catch (error) { console.log(error.name); }
{ const fixed = 'inner'; console.log(fixed); }
try { use(); const use = () => 1; } catch (error) { console.log(error.name); }
const { a, ...rest } = { a: 1, b: 2, c: 3 };
console.log(a, rest);
