'use strict';
const log = (...values) => console.log(...values);
const t = (name, value) => { log('default', name); return value; };

function counting(end, closing = 'ok') {
  let i = 0;
  return {
    [Symbol.iterator]() { log('opened'); return this; },
    next() { log('next', i); return { value: i++ < 3 ? undefined : i, done: i > end }; },
    return() {
      log('closed');
      if (closing === 'throws') throw new Error('closing');
      return closing === 'no object' ? 1 : {};
    },
  };
}

function attempt(name, body) {
  try {
    log(name, body());
  } catch (error) {
    log(name, 'throws', error.name, error.message);
  }
}

function key(name) {
  log('key', name);
  return { toString() { log('string', name); return name; } };
}

const sink = { set x(value) { log('x =', value); }, set y(value) { throw new Error('y'); } };
const fail = () => { throw new RangeError('fail'); };

attempt('defaults between steps', () => { const [a = t('a', 1), b = t('b', 2)] = counting(5); return [a, b]; });
attempt('targets before steps', () => { let b; [sink[key('x')], b = t('b', 2), , ...sink.x] = counting(5); return b; });
attempt('at the end', () => { const [a, b, c, d = t('d')] = counting(2); return [a, b, c, d]; });
attempt('default throws', () => { const [a, b = fail(), c] = counting(5); return c; });
attempt('closing throws, too', () => { const [b = fail()] = counting(5, 'throws'); return b; });
attempt('closing throws alone', () => { const [b] = counting(5, 'throws'); return b; });
attempt('closing gives no object', () => { const [b] = counting(5, 'no object'); return b; });
attempt('target throws', () => { [sink.y] = counting(5); });
attempt('constant', () => { const fixed = 1; [fixed] = counting(5); });
attempt('inner first', () => { const [[a = fail()]] = [counting(5)][Symbol.iterator](); return a; });
attempt('inner and outer', () => { const [[a = fail()] = counting(4)] = counting(5); return a; });
attempt('next throws', () => { const [a] = { [Symbol.iterator]: () => ({ next: fail, return: () => log('not closed') }) }; return a; });
attempt('rest throws', () => { const [...[a = fail()]] = counting(2); return a; });
attempt('nothing', () => { const [] = counting(3); });
attempt('parameters', () => (([a = fail()]) => a)(counting(4)));
attempt('arrow', () => ((list) => [sink.y] = list)(counting(4)));
attempt('loop', () => { for (const [a = fail()] of [counting(1)]) log(a); });
attempt('condition', () => { let a; if ([a = fail()] = counting(2)) log(a); });
attempt('for', () => { for (let [a = fail()] = counting(2); ;) log(a); });
attempt('generator told to return', () => {
  const run = (function* () { const [a = yield 1, b] = counting(9); return [a, b]; })();
  run.next();
  return run.return('r');
});
attempt('holes', () => { const [a = 'none', ...b] = [, , 3]; return [a, b, 0 in b]; });
attempt('subclass', () => { class List extends Array {} const [, ...rest] = List.of(1, 2); return [rest, rest.constructor === Array]; });
attempt('arguments', function () { return (function () { const [a, ...b] = arguments; return [a, b]; })(1, 2, 3); });
attempt('text', () => { const [a, b, ...c] = 'a😀bc'; return [a, b, c]; });
attempt('swap', () => { let a = 1, b = 2; [a, b] = [b, a]; return [a, b]; });
