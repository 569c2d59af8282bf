// nanoid: ids by length, alphabet and difference.
import { nanoid, customAlphabet, customRandom, urlAlphabet } from 'nanoid';
import { nanoid as insecure } from 'nanoid/non-secure';

const ids = Array.from({ length: 1000 }, () => nanoid());
console.log(new Set(ids).size, ids.every((id) => /^[\w-]{21}$/.test(id)), nanoid(5).length, urlAlphabet.length);
console.log(/^[abc]{9}$/.test(customAlphabet('abc', 9)()), customAlphabet('x', 3)(), insecure(7).length);

let state = 1;
const fixed = customRandom('0123456789abcdef', 12, (size) => Uint8Array.from({ length: size }, () => (state = (state * 73 + 41) % 256)));
console.log(fixed(), fixed());

// Every letter comes up, none much more often than it should.
const counts = new Map();
for (const letter of Array.from({ length: 20 }, () => nanoid(640)).join('')) {
  counts.set(letter, (counts.get(letter) ?? 0) + 1);
}
console.log(counts.size, Math.max(...counts.values()) < 320);
