// process.env: values are text, members have descriptors, and what is no plain member is refused.
const shown = (name) => JSON.stringify(Object.getOwnPropertyDescriptor(process.env, name));

process.env.NUMBER = 5;
process.env.NOTHING = undefined;
process.env.NULL = null;
console.log(process.env.NUMBER, typeof process.env.NUMBER, shown('NUMBER'), process.env.NOTHING, typeof process.env.NOTHING, process.env.NULL);
console.log(shown('none'), 'PATH' in process.env, 'none' in process.env, process.env.hasOwnProperty('PATH'), Object.hasOwn(process.env, 'PATH'));
delete process.env.NUMBER;
console.log(process.env.NUMBER, 'NUMBER' in process.env, shown('NUMBER'), Object.keys(process.env).includes('NUMBER'), delete process.env.none);
for (const work of [
    () => { process.env.SYMBOL = Symbol('x'); },
    () => { process.env[Symbol('x')] = 1; },
    () => Object.defineProperty(process.env, 'DEFINED', { value: 'x' }),
    () => Object.defineProperty(process.env, 'DEFINED', { get() { return 1; } }),
]) {
    try {
        work();
        console.log('nothing thrown');
    } catch (error) {
        console.log(error.name, error.code, error.message);
    }
}
Object.defineProperty(process.env, 'DEFINED', { value: 7, writable: true, enumerable: true, configurable: true });
console.log(process.env.DEFINED, typeof process.env.DEFINED, { ...process.env }.DEFINED, Object.entries(process.env).some(([key, value]) => key === 'DEFINED' && value === '7'));
console.log(String(process.env), process.env[Symbol('x')], JSON.stringify(process.env).includes('"DEFINED":"7"'), Reflect.ownKeys(process.env).includes('DEFINED'));
