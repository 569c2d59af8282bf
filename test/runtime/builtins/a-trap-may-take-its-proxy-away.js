// A Proxy among the prototypes, and all that keeps it is that chain: its trap cuts it.
function junk() {
  const made = [];
  for (let i = 0; i < 100; i++) made.push({ i });
  return made;
}

function chained(handler) {
  const cut = () => { Object.setPrototypeOf(object, null); junk(); };
  const object = Object.create(new Proxy({ inTarget: 1 }, handler(cut)));
  return object;
}

const traps = {
  'has, looked for': (cut) => ({ get has() { cut(); return undefined; } }),
  'has, called': (cut) => ({ has() { cut(); return false; } }),
  'get, looked for': (cut) => ({ get get() { cut(); return undefined; } }),
  'get, called': (cut) => ({ get() { cut(); return 2; } }),
  'set, looked for': (cut) => ({ get set() { cut(); return undefined; } }),
  'set, called': (cut) => ({ set() { cut(); return true; } }),
};

for (const [name, handler] of Object.entries(traps)) {
  console.log(name, 'inTarget' in chained(handler), chained(handler).inTarget, Reflect.has(chained(handler), 'x'),
    Reflect.set(chained(handler), 'x', 1));
}
