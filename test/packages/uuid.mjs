// uuid: random ones by their shape, the others by their value.
import { v1, v3, v4, v5, v6, v7, validate, version, parse, stringify, NIL, MAX, v1ToV6 } from 'uuid';

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
for (const make of [v1, v4, v6, v7]) {
  const [a, b] = [make(), make()];
  console.log(shape.exec(a)?.[1], version(a), a !== b, validate(a), stringify(parse(a)) === a);
}
console.log(new Set(Array.from({ length: 500 }, () => v4())).size);
console.log(v5('hello.example', v5.DNS), v5('https://example.org/ü', v5.URL), v3('hello.example', v3.DNS));
console.log(v4({ random: Uint8Array.from({ length: 16 }, (_, i) => i * 16) }), v7({ msecs: 1700000000000, random: new Uint8Array(16).fill(7), seq: 1 }));
console.log(v1({ node: [1, 2, 3, 4, 5, 6], clockseq: 0x1234, msecs: 1700000000000, nsecs: 5678 }), v1ToV6('18850f10-83c7-11ee-9234-010203040506'));
console.log(NIL, MAX, validate('not one'), validate(NIL), [...parse('0f0e0d0c-0b0a-4908-8706-050403020100')]);
try {
  parse('x');
} catch (error) {
  console.log(error.name, error.message);
}
