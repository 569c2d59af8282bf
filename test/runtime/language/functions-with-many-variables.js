'use strict';
// The engine counts some places on its stack in eight bits: every built-in function must also work when a function that has
// hundreds of variables is the first to call it.
function many(text) {
  const names = Array.from({ length: 300 }, (_, i) => `v${i} = ${i}`);
  return new Function('require', `let ${names.join(', ')}; ${text}`);
}

const show = (value) => console.log(value);
show([...new (Object.getPrototypeOf(function* () {}).constructor)(`let ${Array.from({ length: 300 }, (_, i) => `v${i} = ${i}`).join(', ')}; const g = yield* [v1, v2]; yield g;`)()]);
show(many('return structuredClone({ a: [1] });')());
show(many('const { a, ...rest } = { a: 1, b: 2 }; return [...new Set([a]), rest];')());
show(many('return require("path").join("a", "b");')(require));
show(many('return require("util").inspect(new Map([[v1, v2]]));')(require));
show(many('return new URL("http://a/b?c=1").searchParams.get("c");')());
show(many('class A { #p = v3; get p() { return this.#p; } } return new (class B extends A {})().p;')());
show(many('return "a-b".replace(/(?<x>a)/u, "$<x>!");')());
show(many('return Reflect.construct(class { constructor() { this.n = new.target.name; } }, [], class C {}).n;')());
show(many('return eval("`${v1}${v2}`");')());
many('return (async () => { for await (const x of [v7]) return x; })();')().then(show);
