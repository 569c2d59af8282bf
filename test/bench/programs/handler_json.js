'use strict';
// 200 bytes of JSON in, a member changed, and out again.
const count = Number(process.argv[2]);
const input = JSON.stringify({ id: 'a3f0c1d2-7e44', text: 'The quick brown fox jumps over the lazy dog, and once more over it.', tags: ['one', 'two', 'three'], n: 12345, at: 1732171234567, ok: true, ratio: 0.25, reply: { to: 'b7', kind: 'x' } });

let output = '';
for (let i = 0; i < count; i++) {
  const message = JSON.parse(input);
  message.n = i;
  output = JSON.stringify(message);
}
console.log(input.length, output.length);
