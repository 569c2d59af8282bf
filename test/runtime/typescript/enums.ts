// Enums: counted, of strings, computed, const, merged, reverse names, members in terms of others.
enum Plain { A, B = 5, C }
enum Text { Up = 'UP', Down = 'DOWN' }
enum Flags { None = 0, Read = 1 << 0, Write = 1 << 1, Both = Read | Write, Size = 'abc'.length }
const enum Fixed { One = 1, Two }
enum Plain { D = 10 }
export enum Exported { 'with space' = 1, Other }
declare enum Elsewhere { Nothing }

console.log(Plain, Text, Flags);
console.log(Plain.A, Plain[5], Plain.D, Text.Up, Flags.Both, Fixed.Two, Exported['with space'], Exported.Other);
function inside(): number {
    enum Local { First = 7, Second }
    return Local.Second;
}
console.log(inside(), typeof Plain, Object.keys(Text).join());
for (const flag of [Flags.Read, Flags.Write] as Flags[]) {
    console.log(Flags[flag]);
}
