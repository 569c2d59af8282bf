// matchAll: an iterator over copies.
const re = /(?<letter>[a-z])(\d)?/g;
re.lastIndex = 1;
console.log([...'ab1c'.matchAll(re)].map((match) => [...match, match.index]), re.lastIndex);
for (const { 0: whole, groups: { letter }, index } of 'x1 y'.matchAll(re)) {
    console.log(whole, letter, index);
    re.lastIndex = 0;
}
const iterator = 'aa'.matchAll('a');
console.log(Object.prototype.toString.call(iterator), iterator[Symbol.iterator]() === iterator, iterator.next(), [...iterator].length, iterator.next());
console.log([...'abc'.matchAll(/(?:)/g)].map((match) => match.index), [...'😀'.matchAll(/(?:)/gu)].map((match) => match.index));
console.log([...'a.b'.matchAll('.')].length, [...'undefined'.matchAll()].length, Array.from('aXbX'.matchAll(/x/gi), (match) => match.index));
for (const act of [() => 'a'.matchAll(/a/), () => String.prototype.matchAll.call(null, /a/g), () => iterator.next.call({})]) {
    try {
        act();
    } catch (error) {
        console.log(error.name + ': ' + error.message.split(' receiver')[0]);
    }
}
