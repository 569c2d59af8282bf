// Flags in their order, source so that it could be a literal, and what is not enumerable.
for (const re of [/a/, /a/dgimsuy, new RegExp('/'), new RegExp('[/]\\/'), new RegExp('\n\r\u2028\u2029'), new RegExp('\\\n'), new RegExp(''), RegExp()]) {
    console.log(re.source, re.flags, String(re), re.global, re.ignoreCase, re.multiline, re.dotAll, re.unicode, re.sticky, re.hasIndices);
}
console.log(Object.keys(/a/), Object.getOwnPropertyNames(/a/g), JSON.stringify(Object.getOwnPropertyDescriptor(/a/, 'lastIndex')));
console.log(RegExp.prototype.source, RegExp.prototype.flags, RegExp.prototype.global, String(RegExp.prototype));
console.log(RegExp.name, RegExp.length, RegExp.prototype.exec.length, RegExp.prototype[Symbol.replace].name, RegExp[Symbol.species] === RegExp);
console.log(Object.getOwnPropertyDescriptor(RegExp.prototype, 'flags').get.name, Object.prototype.toString.call(/a/), /a/ instanceof RegExp);
const changed = /a/;
Object.defineProperty(changed, 'global', { value: true });
console.log(changed.flags);
console.log([/x/y, { re: /[a-z]+/gi }]);
