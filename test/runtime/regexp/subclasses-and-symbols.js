// Methods that a script has changed are the ones that count.
class Loud extends RegExp {
    constructor(pattern, flags) {
        super(pattern, flags);
        this.calls = 0;
    }
    exec(text) {
        this.calls++;
        const match = super.exec(text);
        return match && Object.assign(match, { 0: match[0].toUpperCase() });
    }
    get name() { return 'loud'; }
}
const loud = new Loud('[a-z](?<digit>\\d)', 'g');
console.log(loud instanceof Loud, loud instanceof RegExp, loud.name, loud.flags, String(loud));
console.log('a1 b2'.match(loud), 'a1 b2'.replace(loud, '[$&$1$<digit>]'), loud.test('z9'), 'a1'.search(loud), loud.calls);
console.log('xa1y'.split(new Loud('[a-z]\\d')), [...'a1b2'.matchAll(loud)].map(String));
class Plain extends RegExp { static get [Symbol.species]() { return RegExp; } }
console.log('a-b'.split(new Plain('-')), [...'a-b'.matchAll(new Plain('-', 'g'))].length);
const fake = {
    [Symbol.match]: (text) => `match ${text}`, [Symbol.replace]: (text, by) => `replace ${text} ${by}`, [Symbol.search]: (text) => `search ${text}`,
    [Symbol.split]: (text, limit) => `split ${text} ${limit}`, [Symbol.matchAll]: (text) => `all ${text}`, flags: 'g'
};
console.log('a'.match(fake), 'a'.replace(fake, 'b'), 'a'.search(fake), 'a'.split(fake, 3), 'a'.matchAll(fake));
const changed = /b/g;
let count = 0;
changed.exec = () => (count++ < 2 ? { index: count, 0: 'x', length: 1 } : null);
console.log('abc'.replace(changed, '-'), count, 'abcb'.match(/b/g));
const noMatch = /a/;
noMatch[Symbol.match] = false;
console.log(new RegExp(noMatch).source, RegExp(noMatch) === noMatch);
const like = { [Symbol.match]: true, source: 'x', flags: 'g', constructor: RegExp };
console.log(String(new RegExp(like)), RegExp(like) === like, RegExp(changed) === changed, new RegExp(changed) === changed, String(new RegExp(/a/g, 'i')), String(RegExp(/a/g, undefined)));
const { exec } = RegExp.prototype;
RegExp.prototype.exec = function (text) { return exec.call(this, text.toLowerCase()); };
console.log(/a/.test('A'), 'A'.replace(/a/, '-'), 'bAb'.split(/a/), 'A'.match(/a/g));
RegExp.prototype.exec = exec;
Object.defineProperty(RegExp.prototype, 'global', { get: () => true, configurable: true });
console.log(/a/.flags);
for (const act of [() => { changed.exec = () => 1; changed.test('a'); }, () => RegExp.prototype.exec.call({}, 'a'), () => RegExp.prototype.test.call(1), () => Reflect.get(RegExp.prototype, 'sticky', {})]) {
    try {
        act();
        console.log('done');
    } catch (error) {
        console.log(error.name);
    }
}
