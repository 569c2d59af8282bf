'use strict';
// Templates: raw and cooked, one strings object for each place, conversions in order.
const tag = (strings, ...values) => [strings, strings.raw, values];
console.log(`a${1}b${`nested ${2 + 2}`}\n\x41\u{1F600}`, `line
two`, `\`\${}`, tag`x${1}\ny\u0041`, tag``, typeof tag`\unicode and \xerxes`[0][0]);
const same = () => ((strings) => strings)`s${0}t`;
console.log(same() === same(), ((s) => s)`s` === ((s) => s)`s`, Object.isFrozen(same()), Object.isFrozen(same().raw), Array.isArray(same().raw), same().raw.length);
console.log(String.raw`\n${1}\t`, String.raw({ raw: ['a', 'b', 'c'] }, 1, 2, 3), `${[1, 2]} ${{ toString: () => 'o' }} ${null}`);
const order = [];
const v = (name) => ({ toString() { order.push('string ' + name); return name; }, get x() { order.push('get ' + name); return this; } });
`${v('a').x}${v('b').x}`;
console.log(order);
try { `${Symbol('s')}`; } catch (error) { console.log(error.name); }
const object = { tag(strings) { return [this === object, strings[0]]; }, get t() { return this.tag; } };
console.log(object.tag`m`, object['tag']`n`, (() => tag)()`x`.length);
