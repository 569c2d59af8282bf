// Whatever is only said of types leaves no trace, wherever it stands.
import type { EventEmitter } from 'node:events';
import { once, type EventEmitterOptions } from 'node:events';
import * as path from 'node:path';

interface Shape { readonly kind: string; area?(): number; [key: string]: unknown }
interface Circle extends Shape { radius: number }
type Maybe<T> = T extends infer U ? U | null : never;
type Keys = { [K in keyof Circle as `get${Capitalize<string & K>}`]?: () => Circle[K] };
type Tuple = [first: string, second?: number, ...rest: boolean[]];
declare const nowhere: unique symbol;
declare function missing(a: number): asserts a is 5;
declare module 'nothing' { export const x: number; }
declare global { interface Array<T> { never(): T } }
namespace OnlyTypes { export type A = string; export interface B { a: A } }
abstract class Base { abstract name: string; abstract run(): void; declare hidden: number; static #count = 0; protected static next(): number { return ++Base.#count; } }

class Box<in out T extends object = {}> extends Base implements Shape, Iterable<T> {
    [key: string]: unknown;
    readonly kind = 'box' as const;
    name!: string;
    optional?: number;
    private items: T[] = [];
    override run(this: Box<T>): void { console.log('run', Box.next()); }
    add(item: T): this;
    add(item: T, times: number): this;
    add(item: T, times: number = 1): this { for (let i = 0; i < times; i++) this.items.push(item); return this; }
    get size(): number { return this.items.length; }
    set size(value: number) { this.items.length = value; }
    *[Symbol.iterator](): IterableIterator<T> { yield* this.items; }
    static of<U extends object>(...items: U[]): Box<U> { const box = new Box<U>(); items.forEach((item) => box.add(item)); return box; }
}

function isText(value: unknown): value is string { return typeof value === 'string'; }
function over(a: string): string;
function over(a: number): number;
function over(a: any): any { return a; }
const generic = <T,>(value: T, ...rest: readonly T[]): T => rest.length > 0 ? rest[0]! : value;
const asyncGeneric = async <T extends string>(value: T): Promise<T> => value;
const answer = (({ a, b = 2 }: { a: number; b?: number }, [c]: [number?] = []): number => a + b + (c as number ?? 0));
const options = { captureRejections: true } satisfies EventEmitterOptions;
const assertion = <string><unknown>'angle';
let later: string;
let definite!: number;
let fn: new (...args: any[]) => object = Object;
let optional: Maybe<Circle> = null;
let key: keyof typeof options = 'captureRejections';
var x = 1 < 2, y = x as boolean ? 'yes' : 'no';

definite = over(5) as number;
later = over('later')!;
const box = Box.of<{ n: number }>({ n: 1 }, { n: 2 });
box.run();
console.log(box.size, [...box], box.kind, Object.keys(box), 'optional' in box, 'name' in box, 'hidden' in box);
console.log(isText(later), generic<number>(1, 2), answer({ a: 1 }), answer({ a: 1, b: 3 }, [4]), assertion, definite, y, options[key], optional, new fn(), typeof once);
asyncGeneric('done').then((value: string): void => console.log(value, path.basename('a/b')));
try {
    throw new Error('caught');
} catch (error: unknown) {
    console.log((error as Error).message, (error as { code?: string })?.code!);
}
for (const [name, value] of Object.entries<number>({ a: 1 })) console.log(name, value);
label: for (let i: number = 0; i < 2; i++) { if (i) break label; }
console.log(((a: number, b?: string): a is 5 => true)(5), (function (this: void, n: number) { return n; })(3));
export type { Shape };
export type Only = Tuple;
export { box, type Keys };
export default interface Nothing { a: 1 }
