// Parameters of a constructor that are properties, too: with defaults, before and after super(), with fields beside them.
class Point {
    label = 'point';
    constructor(public x: number, protected readonly y = 2, private z?: number) {
        console.log(this.label, this.x, this.y, this.z);
    }
}
class Named extends Point {
    kind: string = 'named';
    constructor(readonly name: string, x = 9, ...more: number[]) {
        super(x, ...more);
        console.log(this.name, this.kind, more);
    }
}
class Silent extends Named {}
abstract class Shape<T> {
    constructor(private readonly value: T, public sides = 4) {}
    abstract area(): number;
    get(): T { return this.value; }
}
class Square extends Shape<string> { area(): number { return this.sides ** 2; } }

console.log(new Point(1), new Point(1, 3, 5));
console.log(new Named('a'), new Silent('b', 1, 2, 3));
console.log(new Square('v').area(), new Square('w', 2).get(), Object.keys(new Square('k')));
