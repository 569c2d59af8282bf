// Classes, their instances, and functions of every kind.
const { inspect } = require('util');
const show = (...args) => console.log(inspect(...args));

class A {
    constructor() { this.x = 1; }
    get g() { return 1; }
    m() {}
}
class B extends A {}
class Private {
    #hidden = 1;
    shown = 2;
    static s = 3;
}
class Tagged {
    get [Symbol.toStringTag]() { return 'bar'; }
}
class List extends Array {}
class Failure extends Error {}
class Named extends Error {
    constructor(message) { super(message); this.name = 'Named'; }
}

show(new A()); show(new B()); show(A); show(B); show(class {}); show(class extends A {});
show(class Q { static s = 1; }); show(class N extends null {}); show(class { static name = 'zz'; });
show(new Private()); show(Private); show(new Tagged()); show({ f: new Tagged() }, { depth: 0 });
const list = new List(); list.push(1, 2); show(list);
const failure = new Failure('m'); failure.stack = 'Error: m\n    at x'; show(failure);
const named = new Named('m'); named.stack = 'Error: m\n    at x'; show(named);
show(new A(), { showHidden: true }); show(new B(), { showHidden: true }); show(A.prototype); show(B.prototype);
show({ a: new A() }, { depth: -1 }); show({ a: new A() }, { depth: 0 }); show([new A(), new B()]);
show(new (class extends A {})()); show(new (class {})()); show(new (function () {})());
show(async function f() {}); show(function* g() {}); show(async function* h() {}); show(async () => {}); show(() => {});
show({ m() {}, async am() {}, *g() {}, get x() { return 1; }, ['c' + 1]() {}, a: () => {}, [Symbol('s')]() {} });
show((function* g() {})()); show((async function* g() {})());
show(Object.assign(async function q() {}, { a: 1 }));
console.log('%o', class Zed {}); console.log('%o', () => {}); console.log('%s %s', class Yes {} instanceof Function, Symbol('s'));
show(async () => {}, { showHidden: true });
console.log(new A(), [new B()], { c: A }, 'x', 5, null, undefined, true);
