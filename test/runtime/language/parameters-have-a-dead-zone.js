// A default may use the parameters before it, not itself and not those behind it.
function attempt(name, action) {
  try {
    console.log(name, action());
  } catch (error) {
    console.log(name, `${error.name}: ${error.message}`);
  }
}

attempt('later', () => ((a = b, b = 1) => [a, b])());
attempt('later, given', () => ((a = b, b = 1) => [a, b])(2));
attempt('itself', () => ((a = a) => a)());
attempt('itself, given', () => ((a = a) => a)(1));
attempt('earlier', () => ((a, b = a, c = a + b) => [a, b, c])(1));
attempt('typeof', () => ((a = typeof b, b) => a)());
attempt('assigned', () => ((a = (b = 5), b) => [a, b])());
attempt('compound', () => ((a = (b += 5), b) => [a, b])());
attempt('closure called too early', () => ((a = (() => b)(), b = 1) => a)());
attempt('closure called later', () => ((a = () => b, b = 1) => a())());
attempt('closure that assigns', () => ((a = () => { b = 7; }, b = 1) => { a(); return b; })());
attempt('in a pattern, itself', () => (({ a = a }) => a)({}));
attempt('in a pattern, later', () => (({ a = b, b = 2 }) => [a, b])({}));
attempt('in a pattern, earlier', () => (({ a, b = a }, [c = b, d = c] = []) => [a, b, c, d])({ a: 1 }));
attempt('a default of a pattern', () => (({ a } = { a: a }) => a)());
attempt('a default of a pattern, given', () => (({ a } = { a: a }) => a)({ a: 3 }));
attempt('a closure in a pattern', () => (({ a = () => b, b }) => a())({ b: 4 }));
attempt('a closure in a pattern, too early', () => (({ a = (() => b)(), b }) => a)({ b: 4 }));
attempt('the rest', () => ((a = rest, ...rest) => a)());
attempt('the rest in a closure', () => ((a = () => rest, ...rest) => a())(undefined, 1, 2));
attempt('a generator', () => (function* (a = b, b) {})());
attempt('a generator is not begun', () => (function* (a = b, b) {})(1).next().done);
attempt('a method', () => ({ method(a = b, b) { return a; } }).method());
attempt('a constructor', () => new (class { constructor(a = b, b) {} })());
attempt('a setter', () => { ({ set x(v = v) {} }).x = undefined; });
attempt('lengths', () => [((a, b = 1, c) => 1).length, Object.getOwnPropertyDescriptor({ set x(v = 1) {} }, 'x').set.length]);
attempt('the body', () => ((a = 1) => { const f = () => a; a = 2; return f(); })());
(async () => {
  for (const fn of [async (a = b, b) => a, async function (a = a) {}, async function* (a = b, b) {}]) {
    try {
      await fn();
      console.log('fine');
    } catch (error) {
      console.log(`${error.name}: ${error.message}`);
    }
  }
})();
