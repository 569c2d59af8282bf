// zod: schemas, refinements, transforms, errors.
import { z } from 'zod';

const User = z.object({
  name: z.string().trim().min(2),
  email: z.email(),
  age: z.coerce.number().int().positive().optional(),
  role: z.enum(['admin', 'guest']).default('guest'),
  tags: z.array(z.string().toLowerCase()).max(3),
  address: z.object({ city: z.string(), zip: z.string().regex(/^\d{5}$/) }).nullable(),
}).strict();

console.log(User.parse({ name: '  Ada ', email: 'ada@example.org', age: '36', tags: ['Math', 'X'], address: null }));
const failed = User.safeParse({ name: 'A', email: 'nobody', age: -1, role: 'king', tags: [1, 'b', 'c', 'd'], address: { city: 'B', zip: '1' }, more: 1 });
console.log(failed.success, failed.error.issues.map(({ code, path, message }) => [code, path.join('.'), message]));
console.log(z.flattenError(failed.error).fieldErrors);

const Shape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('circle'), radius: z.number() }),
  z.object({ kind: z.literal('square'), side: z.number() }),
]).transform((shape) => (shape.kind === 'circle' ? Math.round(Math.PI * shape.radius ** 2) : shape.side ** 2));
console.log(Shape.parse({ kind: 'circle', radius: 2 }), Shape.parse({ kind: 'square', side: 3 }), Shape.safeParse({ kind: 'line' }).error.issues[0].message);

const Tree = z.object({ value: z.number(), get children() { return z.array(Tree); } });
console.log(JSON.stringify(Tree.parse({ value: 1, children: [{ value: 2, children: [] }] })));
const Passwords = z.object({ a: z.string(), b: z.string() }).refine((both) => both.a === both.b, { path: ['b'], message: 'must be equal' });
console.log(Passwords.safeParse({ a: 'x', b: 'y' }).error.issues[0]);
console.log(await z.string().refine(async (text) => text.length > (await Promise.resolve(2)), 'too short').safeParseAsync('ab').then((result) => result.error.issues[0].message));
console.log(z.record(z.string(), z.number()).parse({ a: 1 }), z.map(z.string(), z.date()).safeParse(new Map([['k', 1]])).success, z.tuple([z.string(), z.number()]).rest(z.boolean()).parse(['a', 1, true]));
console.log(z.union([z.string(), z.number()]).parse(5), z.preprocess((value) => String(value).split(','), z.array(z.string())).parse('a,b'), z.string().brand('Id').parse('x'), z.iso.date().safeParse('2024-02-30').success);
console.log(User.partial().keyof().options, User.pick({ name: true }).parse({ name: 'Bob' }), JSON.stringify(z.toJSONSchema(z.object({ n: z.number().min(1), s: z.string().optional() }))));
try {
  z.string().parse(5);
} catch (error) {
  console.log(error instanceof z.ZodError, error.name, error.message);
}
