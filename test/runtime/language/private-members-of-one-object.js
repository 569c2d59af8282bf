// Private members are of the object that was given them: not of a Proxy around it, and only once.
function attempt(name, action) {
  try {
    console.log(name, action());
  } catch (error) {
    console.log(name, error.name);
  }
}

class Counter {
  #count = 0;
  #more() { return ++this.#count; }
  get #doubled() { return this.#count * 2; }
  set #doubled(value) { this.#count = value / 2; }
  static has(object) { return #count in object && #more in object && #doubled in object; }
  static read(object) { return object.#count; }
  static write(object, value) { return object.#count = value; }
  static add(object) { return ++object.#count; }
  static call(object) { return object.#more(); }
  static get(object) { return object.#doubled; }
  static set(object) { return object.#doubled = 8; }
}
const counter = new Counter();
const proxy = new Proxy(counter, {});
for (const [name, object] of Object.entries({ counter, proxy, inherits: Object.create(counter), none: {}, number: 1, undefined })) {
  for (const action of ['has', 'read', 'write', 'add', 'call', 'get', 'set']) {
    attempt(`${name} ${action}`, () => Counter[action](object, 5));
  }
}

// A constructor may stamp its fields on whatever its parent returns.
class Given { constructor(object) { return object; } }
class Stamp extends Given {
  #stamp = 'stamped';
  static of(object) { return object.#stamp; }
}
const stamped = {};
new Stamp(stamped);
attempt('stamped', () => Stamp.of(stamped));
attempt('again', () => new Stamp(stamped));
const around = new Proxy({}, { get() { throw new Error('trap'); }, defineProperty() { throw new Error('trap'); }, has() { throw new Error('trap'); } });
attempt('a proxy', () => new Stamp(around) === around);
attempt('its own', () => Stamp.of(around));
attempt('of a proxy around it', () => Stamp.of(new Proxy(around, {})));
attempt('frozen', () => Stamp.of(new Stamp(Object.freeze([]))));

// Statics are of the class that has them, not of those that inherit.
class Base { static #secret = 1; static tell() { return this.#secret; } static #hidden() { return 2; } static call() { return this.#hidden(); } }
class Derived extends Base {}
attempt('static', () => [Base.tell(), Base.call()]);
attempt('inherited static', () => Derived.tell());
attempt('inherited static method', () => Derived.call());
attempt('static of a proxy', () => new Proxy(Base, {}).tell());

// Any name will do.
class Names { #toString = 1; #__proto__ = 2; #hasOwnProperty; static read(o) { return [o.#toString, o.#__proto__, o.#hasOwnProperty]; } }
attempt('names', () => Names.read(new Names()));
