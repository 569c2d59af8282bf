// immer: drafts are proxies; what did not change is shared.
import { produce, produceWithPatches, applyPatches, enablePatches, enableMapSet, current, original, isDraft, freeze, setAutoFreeze, nothing, createDraft, finishDraft, immerable } from 'immer';

enablePatches();
enableMapSet();

const base = { users: [{ name: 'Ada', n: 1 }, { name: 'Alan', n: 2 }], settings: { dark: true }, index: new Map([['a', { v: 1 }]]), ids: new Set([1, 2]) };
const next = produce(base, (draft) => {
  draft.users[0].n++;
  draft.users.push({ name: 'Grace', n: 3 });
  draft.index.get('a').v = 5;
  draft.ids.add(3);
  console.log(isDraft(draft.users), original(draft.users).length, current(draft.users).length);
});
console.log(base.users.length, base.users[0].n, base.index.get('a').v, base.ids.size);
console.log(next.users, next.index, next.ids, next.settings === base.settings, next.users[1] === base.users[1], Object.isFrozen(next), Object.isFrozen(next.users[0]));
console.log(produce(base, () => {}) === base, produce(base, (draft) => { draft.settings.dark = true; }) === base, produce({ a: 1 }, () => nothing));

const [patched, patches, inverse] = produceWithPatches({ list: [1, 2, 3], a: { b: 1 } }, (draft) => {
  draft.list.splice(1, 1);
  draft.a.b = 2;
  draft.a.c = 3;
  delete draft.a.c;
});
console.log(patched, patches, inverse, applyPatches(patched, inverse));

const increment = produce((draft, by) => { draft.n += by; });
console.log(increment({ n: 1 }, 4), [{ n: 1 }, { n: 2 }].map((item) => increment(item, 1)));

class Point {
  [immerable] = true;
  constructor(x) { this.x = x; }
  get double() { return this.x * 2; }
}
const moved = produce(new Point(1), (draft) => { draft.x = 8; });
console.log(moved instanceof Point, moved.double);

const draft = createDraft({ open: [] });
draft.open.push('x');
console.log(finishDraft(draft));
try {
  next.users[0].n = 9;
} catch (error) {
  console.log(error.name);
}
let kept;
produce({ a: {} }, (d) => { kept = d.a; });
try {
  kept.x = 1;
} catch (error) {
  console.log(error.name);
}
setAutoFreeze(false);
console.log(Object.isFrozen(produce({ a: 1 }, (d) => { d.a = 2; })), Object.isFrozen(freeze({ a: 1 }, true)));
const sorted = produce([3, 1, 2], (d) => { d.sort(); d.reverse(); });
console.log(sorted, produce({ a: 1, b: 2 }, (d) => { for (const key of Object.keys(d)) { d[key] *= 10; } d.c = 'a' in d; }));
