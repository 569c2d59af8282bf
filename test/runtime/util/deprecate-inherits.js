// util.inherits, deprecate and the functions for old programs.
const util = require('util');
const attempt = (f) => { try { console.log(f()); } catch (error) { console.log(error.name, error.code, error.message); } };

function Base() { this.base = true; }
Base.prototype.hello = function () { return 'hello'; };
function Child() { Base.call(this); }
util.inherits(Child, Base);
console.log(new Child().hello(), new Child() instanceof Base, Child.super_ === Base, Object.keys(Child));
attempt(() => util.inherits(3));
attempt(() => util.inherits(Child, 3));
attempt(() => util.inherits(Child, null));
attempt(() => util.inherits(Child, () => {}));

process.on('warning', (warning) => console.log(warning.name, warning.code, warning.message));
function old(a, b) { return [this === undefined ? 'none' : typeof this, a, b]; }
const deprecated = util.deprecate(old, 'old is old', 'DEP1'), other = util.deprecate(old, 'other', 'DEP1'), third = util.deprecate(old, 'no code');
console.log(deprecated(1, 2), deprecated(3, 4), other(5), third(), third(), deprecated.name, deprecated.length);
const Klass = util.deprecate(class K { constructor(x) { this.x = x; } m() { return 1; } }, 'class');
console.log(new Klass(5).x, new Klass(5).m());
attempt(() => util.deprecate(() => {}, 'm', 5));
console.log(util.isArray([]), util.isBoolean(true), util.isNull(null), util.isNullOrUndefined(undefined), util.isNumber(1), util.isString('x'), util.isSymbol(Symbol()),
    util.isUndefined(undefined), util.isRegExp(/x/), util.isObject({}), util.isDate(new Date()), util.isError(new Error()), util.isFunction(() => {}), util.isPrimitive(null),
    util.isObject(null), util.isPrimitive({}), util.isBuffer(Buffer.alloc(1)), util._extend({ a: 1 }, { b: 2 }), util._extend({ a: 1 }, null));
