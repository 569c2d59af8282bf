// \p{...} and \P{...}: categories, scripts, binary properties, and the wrong ones.
const samples = ['a', 'Z', 'é', 'Ω', 'я', '中', '٣', '½', '_', '-', '😀', '\u200d', ' ', 'ǅ', '\ud800'];
for (const name of ['L', 'Lu', 'Letter', 'General_Category=Uppercase_Letter', 'gc=Lt', 'N', 'Nd', 'P', 'S', 'Z', 'Cs', 'Script=Greek', 'sc=Cyrl',
    'Script_Extensions=Han', 'scx=Latin', 'Alphabetic', 'ID_Start', 'IDC', 'White_Space', 'Emoji', 'Extended_Pictographic', 'Any', 'Assigned', 'ASCII', 'Lowercase']) {
    const set = new RegExp(`^\\p{${name}}$`, 'u');
    const others = new RegExp(`^\\P{${name}}$`, 'u');
    console.log(name, samples.map((sample) => (set.test(sample) ? 1 : 0) + (others.test(sample) ? 2 : 0)).join(''));
}
console.log('Straße №5 — да!'.match(/[\p{L}\p{N}]+/gu), 'aB'.replace(/\p{Lu}/u, '*'), 'aB'.match(/\p{Lu}/giu), 'aB1'.match(/[^\p{Lu}]/gu), 'aB1'.match(/\P{Lu}/giu));
console.log(/\p{L}/.test('a'), /\p{L}/.test('p{L}'), /^\P/.test('P'));
for (const name of ['Foo', 'lu', 'Script', 'Script=Foo', 'gc=Foo', 'IsGreek', 'Greek', 'L=Lu', '', ' L', 'any', 'Lu&']) {
    try {
        new RegExp(`\\p{${name}}`, 'u');
        console.log('taken', name);
    } catch (error) {
        console.log(error.message);
    }
}
