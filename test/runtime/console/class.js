// new Console with streams of one's own.
const { Console } = console;
const lines = [];
const stream = (name) => ({ write(text, callback) { lines.push(name + ' ' + JSON.stringify(text)); if (typeof callback === 'function') callback(); return true; }, on() {}, once() {}, removeListener() {}, listenerCount() { return 0; } });
const attempt = (f) => { try { console.log(f()); } catch (error) { console.log(error.name, error.code, error.message); } };

const both = new Console({ stdout: stream('out'), stderr: stream('err') });
both.log('a', { b: 1 }); both.info('i'); both.debug('d'); both.warn('w'); both.error('e'); both.assert(false, 'no %s', 'x'); both.assert(false); both.assert(0, { a: 1 });
both.dir({ a: 1 }); both.table([1]); both.count(); both.group('g'); both.log('in'); both.error('in'); both.groupEnd(); both.log('%s', 'f');
const one = new Console(stream('one')); one.log('x'); one.error('y');
const two = Console(stream('o'), stream('e')); two.error('without new'); console.log(two instanceof Console);
new Console({ stdout: stream('indent'), groupIndentation: 4 }).group('x');
const indented = new Console({ stdout: stream('indent'), groupIndentation: 4 }); indented.group(); indented.log('four');
new Console({ stdout: stream('colors'), colorMode: true }).log({ a: 1 });
new Console({ stdout: stream('options'), inspectOptions: { depth: 0 } }).log({ a: { b: 1 } });
console.log(lines.join('\n'));
attempt(() => new Console()); attempt(() => new Console({})); attempt(() => new Console({ stdout: stream('x'), stderr: {} })); attempt(() => new Console({ stdout: {} }));
attempt(() => new Console({ stdout: stream('x'), colorMode: 'red' })); attempt(() => new Console({ stdout: stream('x'), groupIndentation: -1 })); attempt(() => new Console({ stdout: stream('x'), groupIndentation: 'x' }));
attempt(() => new Console({ stdout: stream('x'), colorMode: true, inspectOptions: { colors: true } }));
attempt(() => new Console({ stdout: { write() { throw new Error('ignored'); }, once() {}, removeListener() {}, on() {}, listenerCount() { return 0; } } }).log('x'));
